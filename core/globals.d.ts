/**
 * The parts of the platform that every runtime core supports has, and that its
 * tsconfig leaves out with the DOM and Node: pure functions of their arguments.
 */

/** Turns bytes into text (WHATWG Encoding Standard). */
declare class TextDecoder {
  constructor(encoding: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean })
  /** Throws a TypeError on bytes that are not UTF-8 when made with `fatal`. */
  decode(bytes: Uint8Array): string
}
