import * as mupdf from 'mupdf'
import type { Picture } from './readQrCode.ts'

/** A part of a page as a picture: white paper with what is drawn on it; `scale` in dots for a point. */
export function drawPicture(page: mupdf.Page, rectangle: mupdf.Rect, scale: number): Picture {
  const [left, top, right, bottom] = rectangle.map((side) => Math.round(side * scale))
  const picture = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0], true)
  try {
    picture.clear(255)
    const device = new mupdf.DrawDevice(mupdf.Matrix.scale(scale, scale), picture)
    page.run(device, mupdf.Matrix.identity)
    device.close()
    const data = Uint8ClampedArray.from(picture.getPixels())
    return { data, width: picture.getWidth(), height: picture.getHeight() }
  } finally {
    picture.destroy()
  }
}
