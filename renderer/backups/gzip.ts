/** Packs and unpacks with the platform's own gzip, part by part. */

type Bytes = Uint8Array<ArrayBuffer>

/** All parts, packed; nothing where they are larger than so many bytes. Rejects with what they throw. */
export async function packedWithin(
  parts: AsyncGenerator<Bytes, void, undefined>,
  most: number,
): Promise<Bytes | undefined> {
  let size = 0
  const within = async function* () {
    for await (const part of parts) {
      size += part.length
      if (size > most) return
      yield part
    }
  }
  const bytes = await packed(within())
  return size > most ? undefined : bytes
}

/** All parts, packed. Rejects with what the parts throw. */
export async function packed(parts: AsyncIterator<Bytes>): Promise<Bytes> {
  const stream = streamOf(parts).pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The parts of a file, unpacked where it is packed. Throws where it was packed and is damaged. */
export async function* unpacked(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isPacked = first === 0x1f && second === 0x8b
  const parts = isPacked
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream()
  const reader = parts.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    // Whoever has seen enough of a file stops it from unpacking further.
    await reader.cancel().catch(() => undefined)
  }
}

/** Asks for a part when there is room for it, so that they do not pile up. */
function streamOf(parts: AsyncIterator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const part = await parts.next()
      if (part.done) controller.close()
      else controller.enqueue(part.value)
    },
    async cancel() {
      await parts.return?.()
    },
  })
}
