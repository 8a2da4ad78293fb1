const PERCENT = /^(\d{1,2})(?:[.,](\d{1,4}))?\s*%?$/u

/** A rate as typed, «10,15» or «10.15 %», as a decimal text; undefined where it is none (ZVSZK 3: per cent a year). */
export function parsePercent(typed: string): string | undefined {
  const found = PERCENT.exec(typed.trim())
  if (found === null) return undefined
  const [, whole = '', places = ''] = found
  return `${whole}.${places.padEnd(2, '0')}`
}
