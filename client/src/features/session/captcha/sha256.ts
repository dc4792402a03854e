// SHA-256 (FIPS 180-4) over bytes, without promises: the browser's own digest costs a turn of the event loop for each of
// the tens of thousands of tries, and is closed to pages on plain-http addresses.
const rounds = constants(64, 1 / 3)
const start = constants(8, 1 / 2)

/** The first 32 bits of the fractional parts of the given root of the first primes. */
function constants(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1)
    if (![2, 3, 5, 7, 11, 13, 17].some((prime) => prime < candidate && candidate % prime === 0))
      found.push((candidate ** power % 1) * 2 ** 32)
  return Uint32Array.from(found)
}

export function sha256Hex(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  bytes.forEach((byte, index) => blocks.setUint8(index, byte))
  blocks.setUint8(bytes.length, 0x80)
  blocks.setUint32(blocks.byteLength - 4, bytes.length * 8)

  const hash = Uint32Array.from(start)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < blocks.byteLength; offset += 64) compress(hash, words, blocks, offset)
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
}

const at = (words: Uint32Array, index: number) => words[index] as number
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(hash: Uint32Array, words: Uint32Array, blocks: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = blocks.getUint32(offset + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [early, late] = [at(words, i - 15), at(words, i - 2)]
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[i] = at(words, i - 16) + small0 + at(words, i - 7) + small1
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + big1 + ((e & f) ^ (~e & g)) + at(rounds, i) + at(words, i)) | 0
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = at(hash, i) + word))
}
