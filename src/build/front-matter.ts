import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { placeInFile } from './place-in-file.ts';
import { measureReading } from './reading-time.ts';

/** What stands between the dashes at the head of a post. The fields are those of the Python original. */
function frontMatter<Image extends z.ZodType>(image: () => Image) {
  return z.object({
    post_number: z.int().nonnegative(),
    title: z.string().min(1),
    subtitle: z.string().min(1),
    description: z.string().min(1).max(200),
    categories: z.array(z.string().min(1)).min(1),
    thumbnail: z.object({ src: image(), alt: z.string().trim().min(1, 'say what the picture shows') }),
  });
}

/** A post's data as pages see it: its front matter, and what is measured. */
export const postData = <Image extends z.ZodType>(image: () => Image) =>
  frontMatter(image).extend({
    /** How many minutes it takes to read, without its exercises. */
    minutes: z.int().positive(),
    exercises: z.int().nonnegative(),
  });

/**
 * A loader that names file and line when a post's front matter is not right, as Astro's own error does not, and that
 * measures the post's reading time.
 */
export function checkFrontMatter(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        async parseData(entry) {
          if (!entry.filePath) return context.parseData(entry);
          checkFields(entry.data, entry.filePath);
          const measured = measureReading(readFileSync(entry.filePath, 'utf8'));
          return context.parseData({ ...entry, data: { ...entry.data, ...measured } });
        },
      }),
  };
}

/** Throws one line for each field that is missing or not as expected. */
export function checkFields(data: Record<string, unknown>, file: string): void {
  const measured = z.never('is measured: leave it out').optional();
  const { error } = frontMatter(() => z.string())
    .extend({ minutes: measured, exercises: measured })
    .safeParse(data);
  if (!error) return;
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const problems = error.issues.map(({ path, message }) => {
    const isMissing =
      path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], data) === undefined;
    const line = lines.findIndex((text) => text.startsWith(`${String(path[0])}:`)) + 1;
    const where = path.length > 1 ? `under \`${String(path[0])}:\`` : 'between the dashes at the head';
    const what = isMissing
      ? `is missing: write \`${String(path.at(-1))}: …\` ${where}`
      : `is not as it should be: ${message}`;
    return `${placeInFile(pathToFileURL(file), line || 1)}: front matter: \`${path.join('.')}\` ${what}`;
  });
  throw new Error(problems.join('\n'));
}
