import { createHash } from 'node:crypto';

/** The namespace of the ids of this project. It is a random UUID and never changes. */
const NAMESPACE = '5f0c6a0e-93a5-4d0b-9c1d-3f6f0f0f7c52';

/**
 * Returns a UUID (version 5, RFC 9562) that is always the same for the same name. Entries of feeds have such ids, so that they stay the
 * same entries when the site moves to another address.
 */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
