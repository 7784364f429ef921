import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keys by id; `current` seals, all unseal. Each key is 32 bytes. */
export interface Keyring {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

let keyring: Keyring | undefined;

const keyBytes = 32;

/**
 * Hands the process its keys, once, before the first sealed value is read or written. Throws when the current key is
 * missing, a key is not 32 bytes long or a key id holds a colon, which parts the fields of a sealed value.
 */
export const useKeyring = (ring: Keyring): void => {
  for (const [keyId, key] of ring.keys) {
    if (keyId.includes(':') || key.length !== keyBytes) throw new Error(`The key "${keyId}" cannot seal`);
  }
  if (!ring.keys.has(ring.current)) throw new Error(`The keyring does not hold its current key "${ring.current}"`);
  keyring = ring;
};

const keyNamed = (keyId: string): Uint8Array => {
  const key = keyring?.keys.get(keyId);
  if (key === undefined) throw new Error(`Sealed values need the key "${keyId}", which this process does not hold`);
  return key;
};

const version = 's1';
const cipherName = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Seals `value`; the result is `s1:<key id>:<base64 of iv, tag, ciphertext>` and opens only under the same label. */
export const seal = (label: string, value: string): string => {
  if (keyring === undefined) throw new Error(`A value of ${label} cannot be sealed before useKeyring`);
  const keyId = keyring.current;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(cipherName, keyNamed(keyId), iv, { authTagLength: tagBytes }).setAAD(
    Buffer.from(label),
  );
  const ciphertext = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return `${version}:${keyId}:${Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64')}`;
};

/** The bytes of `iv, tag, ciphertext`; other spellings of the same bytes are refused, so that no altered letter passes. */
const bytesOf = (label: string, payload: string): Buffer => {
  const bytes = Buffer.from(payload, 'base64');
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64') !== payload) {
    throw new Error(`The sealed value in ${label} was altered`);
  }
  return bytes;
};

/** Opens what `seal` made; throws when the key is missing, the label differs or a byte was altered. */
export const unseal = (label: string, stored: string): string => {
  const [storedVersion, keyId, payload, ...rest] = stored.split(':');
  if (storedVersion !== version || keyId === undefined || payload === undefined || rest.length > 0) {
    throw new Error(`The value in ${label} is not sealed`);
  }
  const key = keyNamed(keyId);
  const bytes = bytesOf(label, payload);
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(label))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const opened = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch (cause) {
    throw new Error(`The sealed value in ${label} was altered, or belongs elsewhere`, { cause });
  }
};
