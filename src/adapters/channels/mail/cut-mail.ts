/** mbox and some programs put an envelope line, or blank lines, before the first header. */
export function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  const skip = /^(?:\xef\xbb\xbf)?(?:\s*\r?\n)*(?:>?From [^\n]{0,500}\n)?/.exec(head)?.[0].length ?? 0;
  return bytes.subarray(skip);
}

/** Whether anything but one text may follow: attachments lie behind long texts. */
export function hasParts(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 64 * 1024))
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1)[0]!;
  return /^content-type:\s*(?!text\/)\S/im.test(head);
}

/** Too many parts or endless headers: the first headers at least can be read by themselves. */
export function headOf(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, 256 * 1024);
  const end = /\r?\n\r?\n/.exec(head.toString('latin1'));
  const cut = end
    ? head.subarray(0, end.index + end[0].length)
    : head.subarray(0, head.lastIndexOf(0x0a) + 1);
  return Buffer.from(
    cut.toString('latin1').replace(/^content-type:.*(?:\r?\n[ \t].*)*\r?\n/gim, ''),
    'latin1',
  );
}
