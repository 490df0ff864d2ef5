/** Longest side, in pixels: a price tag stays readable, and a phone's ten megabytes become a few hundred kilobytes. */
const longest = 1600;

/** A smaller JPEG, drawn anew: what a camera writes beside the picture (where it was taken) does not come along. */
export const shrinkPhoto = async (file: Blob): Promise<Blob | null> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
};
