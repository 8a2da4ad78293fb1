import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PNG } from 'pngjs'

/** Offsets in the header of an X window dump, counted in 32-bit words. */
const word = { headerSize: 0, width: 4, height: 5, bitsPerPixel: 11, bytesPerLine: 12, colours: 19 }
const bytesPerColour = 12

/** Reads the picture that Xvfb keeps in a file. */
function readPicture(file) {
  const dump = readFileSync(file)
  const at = (name) => dump.readUInt32BE(word[name] * 4)
  if (at('bitsPerPixel') !== 32) throw new Error(`The display has ${at('bitsPerPixel')} bits per pixel, 32 expected`)
  const start = at('headerSize') + at('colours') * bytesPerColour
  const picture = new PNG({ width: at('width'), height: at('height') })
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      // Blue, green, red and an unused byte, the other way round than in a PNG.
      const colour = dump.readUInt32LE(start + y * at('bytesPerLine') + x * 4)
      picture.data.writeUInt32BE(((colour << 8) | 0xff) >>> 0, (y * picture.width + x) * 4)
    }
  }
  return picture
}

/** True when everything has one colour: nothing has been drawn yet. */
function isBlank({ data }) {
  return data.subarray(4).equals(data.subarray(0, -4))
}

/** Waits until something is drawn and has stood still for a second, then saves it. Answers false when the time is up. */
export async function saveFirstScreenshot(picture, file, milliseconds = 30_000) {
  const end = Date.now() + milliseconds
  let before
  while (Date.now() < end) {
    await pause(1000)
    const now = readPicture(picture)
    if (before && !isBlank(now) && now.data.equals(before.data)) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, PNG.sync.write(now, { colorType: 2 }))
      return true
    }
    before = now
  }
  return false
}
