import type { Connection } from '../../../electron/db/connection.ts'

type Words = Readonly<{ word: string; stem: string }>
/** Words that were taken out of the index and put into it. */
export type IndexedCount = { gone: number; come: number }

const countWords = ({ word, stem }: Words): number => `${word} ${stem}`.split(' ').filter((one) => one !== '').length

/** Counts from now on the words that a connection writes into the index of the search; they are written all the same. */
export function countIndexed(db: Connection): IndexedCount {
  const counted = { gone: 0, come: 0 }
  const prepare = db.prepare.bind(db) as (sql: string, options?: object) => object
  Object.assign(db, {
    prepare(sql: string, options?: object) {
      const statement = prepare(sql, options)
      const column = /^INSERT INTO search_word \((?:search_word, )?rowid/.test(sql)
      if (!column) return statement
      const side = sql.includes("'delete'") ? 'gone' : 'come'
      return {
        run(words: Words) {
          counted[side] += countWords(words)
          return (statement as { run(words: Words): unknown }).run(words)
        },
      }
    },
  })
  return counted
}
