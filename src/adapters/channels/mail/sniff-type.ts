const MAGIC: [string, string][] = [
  ['image/png', '89504e470d0a1a0a'],
  ['image/jpeg', 'ffd8ff'],
  ['image/gif', '474946383961'],
  ['image/gif', '474946383761'],
  ['image/bmp', '424d'],
  ['image/tiff', '49492a00'],
  ['image/tiff', '4d4d002a'],
  ['application/pdf', '255044462d'],
  ['application/gzip', '1f8b08'],
  ['application/x-7z-compressed', '377abcaf271c'],
  ['application/vnd.rar', '526172211a07'],
  ['application/x-bzip2', '425a68'],
  ['application/x-xz', 'fd377a585a00'],
  ['application/rtf', '7b5c727466'],
  ['application/x-msdownload', '4d5a'],
  ['application/x-executable', '7f454c46'],
  ['application/x-cfb', 'd0cf11e0a1b11ae1'],
  ['audio/mpeg', '494433'],
  ['audio/ogg', '4f676753'],
  ['audio/flac', '664c6143'],
  ['video/webm', '1a45dfa3'],
];

/** Office files are archives: the name says which, as long as the archive is one. */
const BY_NAME: Record<string, [string, RegExp]> = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', /zip/],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', /zip/],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', /zip/],
  odt: ['application/vnd.oasis.opendocument.text', /zip/],
  ods: ['application/vnd.oasis.opendocument.spreadsheet', /zip/],
  epub: ['application/epub+zip', /zip/],
  doc: ['application/msword', /cfb/],
  xls: ['application/vnd.ms-excel', /cfb/],
  ppt: ['application/vnd.ms-powerpoint', /cfb/],
  msg: ['application/vnd.ms-outlook', /cfb/],
};

/**
 * Media type by the first bytes, or what was declared when they tell nothing. Never opens an archive. Text that
 * starts like HTML or SVG is told apart, because showing it as anything else would run it.
 */
export function sniffType(bytes: Uint8Array, declared: string, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 512));
  const found = magicType(head);
  const byName = BY_NAME[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (found && byName?.[1].test(found)) return byName[0];
  if (found === 'application/zip' && /zip|officedocument|opendocument/.test(declared)) return declared;
  if (found) return found;
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^(<!doctype html|<html|<script|<body)/i.test(text)) return 'text/html';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg/i.test(text))
    return 'image/svg+xml';
  // Declared as a picture, and yet no picture: do not let it pass for one.
  if (/^(image|application\/pdf)/.test(declared) && bytes.length > 0) return 'application/octet-stream';
  return declared || 'application/octet-stream';
}

function magicType(head: Buffer): string | undefined {
  const hex = head.toString('hex', 0, 16);
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'application/zip';
  if (hex.startsWith('52494646')) {
    return { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' }[
      head.toString('latin1', 8, 12)
    ];
  }
  if (head.toString('latin1', 4, 8) === 'ftyp') {
    const brand = head.toString('latin1', 8, 12);
    if (/^(heic|heix|mif1|msf1)/.test(brand)) return 'image/heic';
    if (brand === 'avif') return 'image/avif';
    if (brand.startsWith('qt')) return 'video/quicktime';
    return brand === 'M4A ' ? 'audio/mp4' : 'video/mp4';
  }
  const found = MAGIC.find(([, magic]) => hex.startsWith(magic));
  // Two letters are no proof: words start with BM and MZ too.
  if (found && found[1].length <= 4 && !head.subarray(0, 64).includes(0)) return undefined;
  return found?.[0];
}

const ENDINGS: Record<string, string> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/vcard': 'vcf',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'message/rfc822': 'eml',
  'application/octet-stream': 'bin',
  'audio/mpeg': 'mp3',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
};

/** A name without folders, control or direction-changing characters, at most 150 long, never empty. */
export function safeName(written: string | undefined, type: string, position: number): string {
  const plain = (written ?? '')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .replace(/^\.+/, '')
    .trim();
  if (plain === '')
    return `attachment-${position}.${
      ENDINGS[type] ??
      type
        .split('/')
        .at(-1)!
        .replace(/[^a-z0-9]/gi, '')
        .slice(0, 8)
    }`;
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? '';
  return plain.length <= 150 ? plain : plain.slice(0, 150 - ending.length) + ending;
}
