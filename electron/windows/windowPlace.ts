/** Where a window stands on the screens of the machine, in their own units, and whether it fills its screen. */
export type WindowPlace = Readonly<{ x: number; y: number; width: number; height: number; isMaximized: boolean }>
/** A part of a screen on which windows may stand. */
export type Area = Readonly<{ x: number; y: number; width: number; height: number }>

/** How much of the bar of a window must be on a screen, so that somebody can take hold of it. */
const GRIP = { width: 120, height: 32 }

/** A place as it was kept; undefined where the text is none. */
export function readPlace(text: string): WindowPlace | undefined {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(text) as Partial<Record<keyof WindowPlace, unknown>>
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined
    return { x, y, width, height, isMaximized: isMaximized === true }
  } catch {
    return undefined
  }
}

/**
 * The place on the screens that are there now, no larger than the screen that shows most of its bar; undefined where no screen shows
 * enough of the bar, as when one was taken away.
 */
export function fitPlace(place: WindowPlace, areas: readonly Area[]): WindowPlace | undefined {
  const bar = { ...place, height: GRIP.height }
  const [shown] = areas
    .map((area) => ({ area, width: overlap(bar, area, 'x', 'width'), height: overlap(bar, area, 'y', 'height') }))
    .filter(({ width, height }) => width >= GRIP.width && height >= GRIP.height)
    .toSorted((one, other) => other.width - one.width)
  if (shown === undefined) return undefined
  const { area } = shown
  return { ...place, width: Math.min(place.width, area.width), height: Math.min(place.height, area.height) }
}

function overlap(one: Area, other: Area, at: 'x' | 'y', size: 'width' | 'height'): number {
  return Math.min(one[at] + one[size], other[at] + other[size]) - Math.max(one[at], other[at])
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 100_000
}
