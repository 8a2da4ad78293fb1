import { z } from 'zod'
import { foldKey } from '../../../shared/text/fold.ts'
import type { ReadHandle } from '../handles.ts'
import { readOne, type Parameters } from '../rows.ts'
import { filesSeenBy, type Sight } from './sight.ts'
import { prefixOfMark } from '../tables/caseWords.ts'

/** Words looked at of what is typed. */
const MAX_WORDS = 4
/** Rows looked at of the rarest word, and files taken: whoever types two letters is given a part, and at once. */
const MAX_ROWS = 5_000
const MAX_HITS = 100
/** Rows counted of each word to find the rarest; of two that are more frequent either will do. */
const MAX_COUNTED = 1_000
/** Stands after every continuation of a word. */
const END = '\u{10ffff}'

/** Files as a query of SQL that answers case_key, with its parameters. */
export type Hits = Readonly<{ sql: string; parameters: Parameters }>

/**
 * The files that bear a mark beginning as typed, or in whose labels every word typed begins a word. Undefined where
 * nothing was typed that a word could begin with.
 */
export function hitsOf(db: ReadHandle, typed: string, sight: Sight): Hits | undefined {
  const mark = prefixOfMark(typed)
  const words = foldKey(typed)
    .split(/[\s/]+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
  const parts = [
    ...(mark === undefined ? [] : [hitsOfWords('mark', [mark], sight)]),
    ...(words.length === 0 ? [] : [hitsOfWords('word', rarestFirst(db, words), sight)]),
  ]
  if (parts.length === 0) return undefined
  return {
    sql: parts.map(({ sql }) => sql).join(' UNION '),
    parameters: Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Parameters,
  }
}

function hitsOfWords(name: string, words: readonly string[], sight: Sight): Hits {
  const also = words.slice(1).map(
    (_word, index) => `AND EXISTS (SELECT 1 FROM case_word AS other WHERE other.case_key = one.case_key
      AND other.word >= $${name}${String(index + 1)} AND other.word < $${name}${String(index + 1)}End)`,
  )
  const sql = `SELECT case_key FROM (SELECT DISTINCT case_key FROM (
      SELECT case_key FROM case_word WHERE word >= $${name}0 AND word < $${name}0End LIMIT ${String(MAX_ROWS)}) AS one
    WHERE EXISTS (SELECT 1 FROM office_case AS entry WHERE entry.office = $office AND entry.case_key = one.case_key ${filesSeenBy(sight)})
      ${also.join(' ')} LIMIT ${String(MAX_HITS)})`
  const bounds = words.flatMap((word, index) => [
    [`${name}${String(index)}`, word] as const,
    [`${name}${String(index)}End`, word + END] as const,
  ])
  return { sql, parameters: Object.fromEntries(bounds) }
}

const rowsRow = z.object({ rows: z.int() })

function rarestFirst(db: ReadHandle, words: readonly string[]): readonly string[] {
  const sql = `SELECT count(*) AS rows FROM (
    SELECT 1 FROM case_word WHERE word >= $word AND word < $end LIMIT ${String(MAX_COUNTED)})`
  const counted = words.map((word) => ({
    word,
    rows: readOne(db, rowsRow, sql, { word, end: word + END })?.rows ?? 0,
  }))
  return counted.toSorted((one, other) => one.rows - other.rows).map(({ word }) => word)
}
