/** Width and height of a picture in points. */
export type PictureSize = Readonly<{ width: number; height: number }>

/** What a picture of a scanned page at 600 dots per inch has, four times over. */
const MAX_PIXELS = 140_000_000
/** What the canvas of the window can draw in one direction. */
const MAX_SIDE = 32_000
const PIXELS_IN_MEGAPIXEL = 1_000_000

/**
 * Whether a picture can be drawn without filling the memory: at most 140 million points, at most 32,000 in one direction; false too of one
 * that says it has no size. Never fails. Source: the canvas of Chromium; memory of an office's machine.
 */
export function isDrawable({ width, height }: PictureSize): boolean {
  return Math.min(width, height) > 0 && Math.max(width, height) <= MAX_SIDE && width * height <= MAX_PIXELS
}

/** The size of a picture in millions of points, rounded up. Never fails. Source: arithmetic. */
export function toMegapixels({ width, height }: PictureSize): number {
  return Math.ceil((width * height) / PIXELS_IN_MEGAPIXEL)
}
