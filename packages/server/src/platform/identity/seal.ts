/**
 * 封緘 — secrets as they lie in the database: AES-256-GCM, bound to whose they are, so that one
 * moved to another account does not open.
 *
 * @spec juki 10.3
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Seal {
  /** `about` names what the secret belongs to. */
  close(secret: string, about: string): string;
  /** Null where it was sealed with another key, belongs elsewhere, or was tampered with. */
  open(sealed: string, about: string): string | null;
}

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Each purpose has a key of its own, derived from the one that is kept. */
export function openSeal(key: Uint8Array, purpose: string): Seal {
  const own = Buffer.from(hkdfSync('sha256', key, '', `yakuba ${purpose} ${VERSION}`, 32));
  return {
    close: (secret, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, own, nonce).setAAD(Buffer.from(about));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([nonce, cipher.getAuthTag(), text]);
      return `${VERSION}.${sealed.toString('base64url')}`;
    },
    open: (sealed, about) => {
      const [version, body = ''] = sealed.split('.');
      const bytes = Buffer.from(body, 'base64url');
      if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const cipher = createDecipheriv(ALGORITHM, own, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(about)).setAuthTag(tag);
      const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      try {
        return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
