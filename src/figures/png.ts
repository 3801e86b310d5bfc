/** Pixels of the file for each unit of the picture: sharp on a screen of twice the density, and in print. */
const density = 2;

/** A standalone SVG text as the bytes of a PNG. The canvas stays clean, because the picture asks for nothing from outside. */
export async function paintPng(svg: string): Promise<Blob> {
  const image = new Image();
  // Not a blob's address: the policy of the page lets pictures come from it or from data.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * density;
  canvas.height = image.height * density;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for a PNG.')))),
  );
}
