/** What may be shown inside a page: pictures and sound that cannot run anything. Everything else is downloaded. */
export const isShown = (type: string): boolean =>
  /^(image\/(png|jpeg|gif|webp|avif)|audio\/(mpeg|ogg|flac|webm|mp4|wav))$/.test(type);

/** The type of what a phone records, by its first bytes; null: something else, whatever it is called. */
export function recordedType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16));
  const hex = head.toString('hex');
  if (hex.startsWith('ffd8ff')) return 'image/jpeg';
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png';
  if (hex.startsWith('52494646') && head.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  // Matroska and MP4 hold pictures or sound; a phone's memo holds sound alone.
  if (hex.startsWith('1a45dfa3')) return 'audio/webm';
  if (hex.startsWith('4f676753')) return 'audio/ogg';
  if (head.toString('latin1', 4, 8) === 'ftyp') return 'audio/mp4';
  return null;
}
