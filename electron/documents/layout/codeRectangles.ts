import type { Rectangle } from './placed.ts'

/** The dark modules of a code from a corner on: one rectangle for each unbroken row of them keeps the file small and shows no seams. */
export function codeRectangles(
  code: readonly string[],
  { x, y, unit }: Readonly<{ x: number; y: number; unit: number }>,
): readonly Rectangle[] {
  return code.flatMap((dark, row) =>
    [...dark.matchAll(/1+/g)].map(({ 0: run, index }) => ({
      x: x + index * unit,
      y: y + row * unit,
      width: run.length * unit,
      height: unit,
    })),
  )
}
