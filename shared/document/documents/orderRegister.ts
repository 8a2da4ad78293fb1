import json from '../../../resources/templates/order-register.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import {
  bindRegister,
  type RegisterBook,
  type RegisterEntry,
  type RegisterPage,
} from '../../domain/order/registerBook.ts'
import { formatAmountPair, formatShortAmountPair } from './amountPairs.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { paired, type Block, type TableBlock, type TableRow } from '../content/content.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { UNDATED } from '../undated.ts'
import { formatPenDate } from './actScope.ts'
import { formatShortDatePair } from './commonScope.ts'

const WORDS = createVocabulary({
  texts: ['office', 'year', 'day', 'entries', 'total', 'fell', 'unread'],
  flags: ['any', 'fell.any', 'unread.any'],
  counts: ['entries'],
  parts: ['pages'],
})
/** As many entries as a sheet holds in two languages, with its sums. */
const ENTRIES_OF_PAGE = 12
const COLUMNS = ['number', 'case', 'act', 'judge', 'awarded'] as const
const SHARES = { number: 28, case: 12, act: 27, judge: 18, awarded: 15 } as const
const NONE = samePair('–')

/** The register of orders of a year as a book: every number once, the sum of every page carried to the next. */
export const orderRegister = defineDocument(json, WORDS, compose)

function compose({ orders }: DocumentRequest): Composed {
  const { entries = [], day } = orders ?? {}
  const book = bindRegister(entries, ENTRIES_OF_PAGE)
  const unread = entries.filter(({ content }) => typeof content === 'string').length
  return {
    scope: createScope({
      texts: {
        office: findOffice(orders?.office ?? '')?.nominative ?? wordPair('line'),
        year: orders === undefined ? wordPair('blank') : samePair(String(orders.year)),
        day: formatPenDate(day),
        entries: samePair(String(entries.length)),
        total: formatAmountPair(book.totalCents),
        fell: formatAmountPair(book.fellCents),
        unread: samePair(String(unread)),
      },
      flags: { any: entries.length > 0, 'fell.any': book.fellCents > 0, 'unread.any': unread > 0 },
      counts: { entries: entries.length },
    }),
    lists: {},
    parts: { pages: composePages(book) },
    date: day ?? UNDATED,
    keep: entries.flatMap(({ number }) => number),
  }
}

/** A table for every page of the book, each on a sheet of its own. */
function composePages({ pages }: RegisterBook): readonly Block[] {
  return pages.flatMap((page, index): readonly Block[] => {
    const table = composePage(page, index + 1, index + 1 === pages.length)
    return index === 0 ? [table] : [{ kind: 'pageBreak', id: `sheet-${String(index + 1)}` }, table]
  })
}

function composePage(page: RegisterPage, at: number, isLast: boolean): TableBlock {
  const { entries, broughtCents, pageCents, carriedCents } = page
  return {
    kind: 'table',
    id: `page-${String(at)}`,
    summary: paired(wordPair('table.register.summary', { page: String(at) })),
    columns: COLUMNS.map((column) => ({
      header: paired(wordPair(`table.register.${column}`)),
      share: SHARES[column],
      align: column === 'awarded' ? 'right' : 'left',
    })),
    rows: [
      ...(at === 1 ? [] : [sumRow('brought', broughtCents)]),
      ...entries.map((entry) => ({ cells: cellsOf(entry).map((cell) => paired(cell)) })),
      sumRow('page', pageCents),
      sumRow(isLast ? 'total' : 'carried', carriedCents),
    ],
  }
}

function sumRow(sum: 'brought' | 'page' | 'carried' | 'total', cents: number): TableRow {
  const nothing = samePair('')
  const cells = [wordPair(`table.register.${sum}`), nothing, nothing, nothing, formatShortAmountPair(cents)]
  return { cells: cells.map((cell) => paired(cell)), emphasis: true }
}

function cellsOf({ number, issued, content }: RegisterEntry): readonly Bilingual[] {
  // One line for both languages: number and day are read alike in both.
  const day = issued === undefined ? '' : `\u00A0· ${formatShortDate(issued, 'cnr')}`
  const given = samePair(`${number}${day}`)
  if (typeof content === 'string') return [given, NONE, wordPair(`table.register.${content}`), NONE, NONE]
  const { act, mark, judge, cents, onNumber, fell, fellBy, modified, modifiedBy } = content
  const said = [
    wordPair(`table.register.act.${act}`),
    ...(onNumber === undefined ? [] : [wordPair('table.register.on', { number: onNumber })]),
    ...(fell === undefined
      ? []
      : [wordPair('table.register.fell', { day: formatShortDatePair(fell), by: markOf(fellBy) })]),
    ...(modified === undefined
      ? []
      : [wordPair('table.register.modified', { day: formatShortDatePair(modified), by: markOf(modifiedBy) })]),
  ]
  return [given, samePair(mark), joinPairs(said, '; '), samePair(judge), formatShortAmountPair(cents)]
}

function markOf(mark: string | undefined): string {
  return mark === undefined ? '' : ` (${mark})`
}
