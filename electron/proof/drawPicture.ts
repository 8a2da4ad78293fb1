import * as mupdf from 'mupdf'
import type { Picture } from './readQrCode.ts'

/** What can be drawn on a device: a page, or the list of what it draws. */
export type Drawn = Pick<mupdf.DisplayList, 'run'>

/** A part of a page as a picture in grey: white paper with what is drawn on it; `scale` in dots for a point. */
export function drawPicture(page: Drawn, rectangle: mupdf.Rect, scale: number): Picture {
  const [left, top, right, bottom] = rectangle.map((side) => Math.round(side * scale))
  const picture = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0], true)
  try {
    picture.clear(255)
    const device = new mupdf.DrawDevice(mupdf.Matrix.scale(scale, scale), picture)
    page.run(device, mupdf.Matrix.identity)
    device.close()
    const data = coloured(picture.getPixels())
    return { data, width: picture.getWidth(), height: picture.getHeight() }
  } finally {
    picture.destroy()
  }
}

// Grey and opacity of each dot, as red, green, blue and opacity.
function coloured(grey: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(grey.length * 2).fill(255)
  for (let from = 0, to = 0; from < grey.length; from += 2, to += 4) {
    const shade = grey[from] ?? 255
    data[to] = shade
    data[to + 1] = shade
    data[to + 2] = shade
  }
  return data
}
