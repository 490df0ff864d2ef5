import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts what must stay secret at rest: passwords and signing secrets of the outside world. */
export interface Seal {
  /** `purpose` binds the result to its place: bytes copied to another row or column do not open. */
  close(text: string, purpose: string): Buffer;
  /** Throws when the bytes were changed, belong elsewhere or were made with another installation secret. */
  open(sealed: Uint8Array, purpose: string): string;
}

const version = 1;
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM with a key derived (HKDF-SHA-256) from the installation secret. Layout: version, iv, tag, text. */
export function makeSeal(installationSecret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', installationSecret, 'heed', 'seal', 32));
  return {
    close(text, purpose) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([version]), iv, cipher.getAuthTag(), hidden]);
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== version || bytes.length < 1 + ivLength + tagLength)
        throw new Error('not a sealed text');
      const iv = bytes.subarray(1, 1 + ivLength);
      const tag = bytes.subarray(1 + ivLength, 1 + ivLength + tagLength);
      const opener = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(tag);
      return (
        opener.update(bytes.subarray(1 + ivLength + tagLength), undefined, 'utf8') + opener.final('utf8')
      );
    },
  };
}
