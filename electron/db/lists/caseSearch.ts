import { foldKey } from '../../../shared/text/fold.ts'
import type { Parameters } from '../rows.ts'
import { markWord } from '../tables/caseWords.ts'

/** Words looked at of what is typed, and files taken of each: whoever types two letters is given a part. */
const MAX_WORDS = 4
const MAX_HITS = 500
/** Stands after every continuation of a word. */
const END = '\u{10ffff}'

/**
 * The files that bear a mark beginning as typed, or in whose labels every word typed begins a word: a query of SQL that
 * answers case_key, with its parameters. Undefined where nothing was typed that a word could begin with.
 */
export function hitsOf(typed: string): Readonly<{ sql: string; parameters: Parameters }> | undefined {
  const words = foldKey(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
  if (words.length === 0) return undefined
  // The longest word meets the fewest files.
  const [first = '', ...others] = words.toSorted((one, other) => other.length - one.length)
  const also = others.map(
    (_word, index) => `AND EXISTS (SELECT 1 FROM case_word AS other WHERE other.case_key = one.case_key
      AND other.word >= $other${String(index)} AND other.word < $other${String(index)}End)`,
  )
  const mine =
    'EXISTS (SELECT 1 FROM office_case AS entry WHERE entry.office = $office AND entry.case_key = one.case_key)'
  const sql = `SELECT case_key FROM (SELECT DISTINCT case_key FROM case_word AS one
      WHERE word >= $mark AND word < $markEnd AND ${mine} LIMIT ${String(MAX_HITS)})
    UNION SELECT case_key FROM (SELECT DISTINCT case_key FROM case_word AS one
      WHERE word >= $first AND word < $firstEnd AND ${mine} ${also.join(' ')} LIMIT ${String(MAX_HITS)})`
  const parameters = Object.fromEntries([
    ...range('mark', markWord(typed)),
    ...range('first', first),
    ...others.flatMap((word, index) => range(`other${String(index)}`, word)),
  ])
  return { sql, parameters }
}

function range(name: string, word: string): readonly (readonly [string, string])[] {
  return [
    [name, word],
    [`${name}End`, word + END],
  ]
}
