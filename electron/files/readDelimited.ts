import { parse } from 'csv-parse/sync'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'

const DELIMITERS = [';', '\t', ','] as const
/** Lines by which the delimiter is told. */
const LINES_SEEN = 60
const MOST_ROWS = 20_000

/** The rows of a text of fields between delimiters, quoted or not. Error: statement.unreadable. */
export function readDelimited(text: string): Result<readonly (readonly string[])[]> {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_ROWS,
    })
    return success(rows)
  } catch {
    return failure('statement.unreadable')
  }
}

/** The one that stands most often; a comma is also the sign of decimals, so it counts where there is no other. */
function delimiterOf(text: string): string {
  const head = text.split('\n', LINES_SEEN).join('\n')
  const [found] = DELIMITERS.map((one) => ({ one, count: head.split(one).length - 1 }))
    .filter(({ one, count }) => count > 0 && one !== ',')
    .toSorted((one, other) => other.count - one.count)
  return found?.one ?? ','
}
