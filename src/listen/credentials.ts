import type { Seal } from '#kit/seal.ts';
import { secretPurpose } from './add-source.ts';
import type { Credentials } from './ports.ts';

/** What a source signs in with; empty for one that needs nothing, or only signs. */
export function credentialsOf(source: { id: string; secret: Buffer | null }, seal: Seal): Credentials {
  if (!source.secret) return {};
  const text = seal.open(source.secret, secretPurpose(source.id));
  return text.startsWith('{') ? (JSON.parse(text) as Credentials) : {};
}
