import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A picture as rows of red, green, blue and opacity. */
export type Picture = Readonly<{ data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }>

let ready: Promise<unknown> | undefined

/** What the QR codes in a picture say, at most so many; none where there are none that can be read. */
export async function readQrCodes(picture: Picture, most: number): Promise<readonly string[]> {
  ready ??= loadReader()
  await ready
  const found = await readBarcodes({ ...picture, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0], {
    formats: ['QRCode'],
    maxNumberOfSymbols: most,
    tryInvert: false,
  })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

// SECURITY: by itself the library would fetch its decoder from the network.
async function loadReader(): Promise<unknown> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = Uint8Array.from(bytes).buffer
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}
