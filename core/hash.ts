/** Short names for texts, and checksums of bytes: the one place that hashes. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Crockford's base 32 in lower case: no letter that looks like another (i, l, o, u). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const BITS_PER_DIGIT = 5

/**
 * The beginning of a text's SHA-256, in digits that can be read out and typed.
 *
 * @param digits how many, at most 50; each is worth 5 bits
 */
export function shortHash(text: string, digits: number): string {
  let hash = ''
  let pending = 0
  let bits = 0
  for (const byte of sha256(utf8ToBytes(text))) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= BITS_PER_DIGIT && hash.length < digits) {
      bits -= BITS_PER_DIGIT
      hash += ALPHABET.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
  }
  return hash
}

/** A SHA-256 of bytes that come one after the other. */
export interface Checksum {
  add(bytes: Uint8Array): void
  /** In hexadecimal, of all that was added; nothing can be added afterwards. */
  end(): string
}

/** The checksum of nothing yet. */
export function startChecksum(): Checksum {
  const hash = sha256.create()
  return {
    add: (bytes) => void hash.update(bytes),
    end: () => bytesToHex(hash.digest()),
  }
}

/** A text in UTF-8. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8ToBytes(text))
}
