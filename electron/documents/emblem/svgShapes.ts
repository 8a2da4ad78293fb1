/** The attributes of an element of an SVG file. */
export type Attributes = Readonly<Record<string, string>>

const NUMBERS = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu
// How many numbers follow each letter of a path; M may go on as L.
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** The numbers of an attribute, in order. */
export function readNumbers(text: string): readonly number[] {
  return (text.match(NUMBERS) ?? []).map(Number)
}

/** The path data of an element that is drawn, or undefined where they are none: of another kind, malformed or empty. */
export function readOutline(element: string, attributes: Attributes): string | undefined {
  const value = (name: string): number => readNumbers(attributes[name] ?? '0')[0] ?? 0
  switch (element) {
    case 'path':
      return isPathData(attributes['d'] ?? '') ? attributes['d'] : undefined
    case 'rect': {
      const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')]
      return width > 0 && height > 0
        ? `M${String(x)} ${String(y)}h${String(width)}v${String(height)}h${String(-width)}z`
        : undefined
    }
    case 'circle':
      return ellipse(value('cx'), value('cy'), value('r'), value('r'))
    case 'ellipse':
      return ellipse(value('cx'), value('cy'), value('rx'), value('ry'))
    case 'polygon': {
      const points = readNumbers(attributes['points'] ?? '')
      return points.length >= 6 && points.length % 2 === 0 ? `M${points.join(' ')}z` : undefined
    }
    default:
      return undefined
  }
}

function ellipse(x: number, y: number, across: number, down: number): string | undefined {
  if (across <= 0 || down <= 0) return undefined
  const half = (by: number): string => `a${String(across)} ${String(down)} 0 1 0 ${String(by)} 0`
  return `M${String(x - across)} ${String(y)}${half(2 * across)}${half(-2 * across)}z`
}

// Every letter has the numbers it asks for, once or several times; nothing else stands in the text.
function isPathData(d: string): boolean {
  const parts = d.trim().match(/[a-z][^a-df-z]*/giu) ?? []
  if (parts.join('').replace(/\s/gu, '') !== d.replace(/\s/gu, '') || !/^m/iu.test(parts[0] ?? '')) return false
  return parts.every((part) => {
    const count = COUNTS[part.charAt(0).toUpperCase()]
    if (count === undefined || part.slice(1).replace(NUMBERS, '').replace(/[\s,]/gu, '') !== '') return false
    const numbers = readNumbers(part.slice(1)).length
    return count === 0 ? numbers === 0 : numbers > 0 && numbers % count === 0
  })
}
