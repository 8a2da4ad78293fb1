import { readNumbers } from './svgShapes.ts'

/** A transformation of the plane as SVG and PDF write it: a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** One after the other: what `inner` has placed, `outer` places again. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The attribute `transform`; undefined where it is none that SVG knows. */
export function readTransform(text: string): Matrix | undefined {
  const steps = text.matchAll(/(\w+)\s*\(([^)]*)\)[\s,]*/gu)
  let whole: Matrix = IDENTITY
  let read = 0
  for (const [all, name = '', values = ''] of steps) {
    const step = readStep(name, readNumbers(values))
    if (step === undefined) return undefined
    whole = multiply(whole, step)
    read += all.length
  }
  return read === text.trimStart().length || text.trim().length === read ? whole : undefined
}

function readStep(name: string, values: readonly number[]): Matrix | undefined {
  const [a = 0, b, c, d, e, f] = values
  const turn = (degrees: number): number => (degrees * Math.PI) / 180
  switch (name) {
    case 'matrix':
      if (b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return undefined
      return [a, b, c, d, e, f]
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate': {
      const [x, y] = [b ?? 0, c ?? 0]
      const [cos, sin] = [Math.cos(turn(a)), Math.sin(turn(a))]
      return multiply([1, 0, 0, 1, x, y], multiply([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -x, -y]))
    }
    case 'skewX':
      return [1, 0, Math.tan(turn(a)), 1, 0, 0]
    case 'skewY':
      return [1, Math.tan(turn(a)), 0, 1, 0, 0]
    default:
      return undefined
  }
}
