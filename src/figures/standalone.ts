/** What a picture takes from the page that it stands in. */
export interface Surroundings {
  /** The colour of the paper under it; without one the picture is transparent. */
  paper?: string;
  ink: string;
  font: string;
  /** The value of a custom property such as '--plot-0'. */
  read(property: string): string;
}

/** The picture of `drawFigure` as a file of its own: with a size, and nothing left that only a page could tell. */
export function writeStandalone(svg: string, { paper, ink, font, read }: Surroundings): string {
  const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  // Only within tags: what is written between them is the words of a figure, which may say anything.
  const resolved = svg.replace(/<[^>]*>/g, (tag) =>
    tag
      .replaceAll(/var\((--plot-\d+)[^)]*\)/g, (_, property: string) => read(property))
      .replaceAll('"currentColor"', `"${ink}"`)
      .replace(/font-family="[^"]*"/, `font-family="${font.replaceAll('"', "'")}"`),
  );
  const sized = resolved.replace('<svg ', `<svg width="${width}" height="${height}" `);
  if (paper === undefined) return sized;
  // Below everything, but after the words that name the picture.
  return sized.replace(/<(?!svg|title|desc|\/)/, `<rect width="${width}" height="${height}" fill="${paper}"/>$&`);
}
