import { readFileSync } from 'node:fs'

/** Offsets in the header of an X window dump, counted in 32-bit words. */
const word = { headerSize: 0, width: 4, height: 5, bitsPerPixel: 11, bytesPerLine: 12, colours: 19 }
const bytesPerColour = 12

/** Reads Xvfb's picture file; answers its size and its pixels as red, green, blue. */
export function readPicture(file) {
  const dump = readFileSync(file)
  const at = (name) => dump.readUInt32BE(word[name] * 4)
  if (at('bitsPerPixel') !== 32) throw new Error(`The display has ${at('bitsPerPixel')} bits per pixel, 32 expected`)
  const start = at('headerSize') + at('colours') * bytesPerColour
  const [width, height, stride] = [at('width'), at('height'), at('bytesPerLine')]
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = start + y * stride + x * 4
      const to = (y * width + x) * 3
      pixels[to] = dump[from + 2]
      pixels[to + 1] = dump[from + 1]
      pixels[to + 2] = dump[from]
    }
  }
  return { width, height, pixels }
}

/** True when everything has one colour: nothing has been drawn yet. */
export function isBlank({ pixels }) {
  const first = pixels.subarray(0, 3)
  for (let at = 3; at < pixels.length; at += 3) {
    if (pixels[at] !== first[0] || pixels[at + 1] !== first[1] || pixels[at + 2] !== first[2]) return false
  }
  return true
}
