import decodeQr from 'qr/decode.js'

// What the decoder takes, and what a telephone can hold: a photo that is finer is made smaller, then smaller still against its grain.
const LONGEST_SIDES = [3_000, 1_600] as const
const MILLISECONDS = 3_000

/** What the QR code in a photo says; undefined where none is read. Throws where the file is no picture. */
export async function readPhoto(file: Blob): Promise<string | undefined> {
  const photo = await createImageBitmap(file)
  try {
    for (const side of LONGEST_SIDES) {
      const text = decode(shrink(photo, side))
      if (text !== undefined) return text
    }
    return undefined
  } finally {
    photo.close()
  }
}

function shrink(photo: ImageBitmap, longest: number): ImageData {
  const scale = Math.min(1, longest / Math.max(photo.width, photo.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(photo.width * scale))
  canvas.height = Math.max(1, Math.round(photo.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(photo, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

// The decoder throws where it finds nothing.
function decode(picture: ImageData): string | undefined {
  try {
    return decodeQr(picture, { timeLimit: MILLISECONDS })
  } catch {
    return undefined
  }
}
