/** The largest sum that is handed on exactly; a larger one, which no real office has, is handed on as this. Cents. */
export const MAX_SUM = Number.MAX_SAFE_INTEGER

/** A sum of cents as an expression of SQL that answers a number every time, however many amounts there are. */
export function sumOf(expression: string, filter = 'true'): string {
  return `min(coalesce(sum(${expression}) FILTER (WHERE ${filter}), 0), ${String(MAX_SUM)})`
}
