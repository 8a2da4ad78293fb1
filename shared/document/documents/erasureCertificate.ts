import json from '../../../resources/templates/erasure-certificate.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { paired, type Block } from '../content/content.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { ERASED_KINDS, type ErasureRecord } from '../erasureRecord.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'

const WORDS = createVocabulary({
  texts: ['number', 'office', 'file', 'rule', 'from', 'until', 'day', 'time', 'proposed', 'confirmed', 'line'],
  flags: ['things.any', 'copies.any', 'kept.any'],
  parts: ['counts', 'things', 'copies', 'kept'],
})
// Bears the metadata of a form whose date is left to the pen.
const UNDATED = '2012-01-01'
type Column = Readonly<{ header: Bilingual; share: number; align: 'left' | 'right' }>

/** What was erased with a case file, by whom, and where else it still lies. It names nobody of the file, and not its mark. */
export const erasureCertificate = defineDocument(json, WORDS, compose)

function compose({ erasure }: DocumentRequest): Composed {
  const { things = [], copies = [], kept = [], day } = erasure ?? {}
  const orPen = (text: string | undefined): Bilingual => (text === undefined ? wordPair('line') : samePair(text))
  return {
    scope: createScope({
      texts: {
        number: orPen(erasure?.number),
        office: findOffice(erasure?.office ?? '')?.nominative ?? wordPair('line'),
        file: orPen(erasure?.file),
        rule: erasure === undefined ? wordPair('line') : wordPair(`retention.${erasure.rule}`),
        from: dayOrPen(erasure?.from),
        until: dayOrPen(erasure?.until),
        day: formatPenDate(day),
        time: erasure === undefined ? wordPair('line') : timeOf(erasure),
        proposed: orPen(erasure?.proposedBy),
        confirmed: orPen(erasure?.confirmedBy),
        line: wordPair('line'),
      },
      flags: { 'things.any': things.length > 0, 'copies.any': copies.length > 0, 'kept.any': kept.length > 0 },
    }),
    lists: {},
    parts: {
      counts: erasure === undefined ? [] : [countsTable(erasure)],
      things: things.length === 0 ? [] : [thingsTable(things)],
      copies: copies.length === 0 ? [] : [copiesTable(copies)],
      kept: kept.length === 0 ? [] : [keptTable(kept)],
    },
    date: day ?? UNDATED,
    keep: [],
  }
}

function countsTable({ counts }: ErasureRecord): Block {
  return tableOf(
    'counts',
    [
      { header: wordPair('table.erasure.what'), share: 75, align: 'left' },
      { header: wordPair('table.erasure.count'), share: 25, align: 'right' },
    ],
    ERASED_KINDS.map((kind) => [wordPair(`table.erasure.${kind}`), samePair(String(counts[kind]))]),
  )
}

function thingsTable(things: ErasureRecord['things']): Block {
  return tableOf(
    'things',
    [
      { header: wordPair('table.erasure.thing'), share: 38, align: 'left' },
      { header: wordPair('table.erasure.fingerprint'), share: 62, align: 'left' },
    ],
    things.map(({ kind, number, sha256 }) => {
      const name = wordPair(`table.erasure.kind.${kind}`)
      return [
        number === null ? name : { cnr: `${name.cnr} ${number}`, en: `${name.en} ${number}` },
        samePair((sha256.match(/.{32}/g) ?? [sha256]).join(' ')),
      ]
    }),
  )
}

function copiesTable(copies: ErasureRecord['copies']): Block {
  return tableOf(
    'copies',
    [
      { header: wordPair('table.erasure.copy'), share: 45, align: 'left' },
      { header: wordPair('table.erasure.made'), share: 20, align: 'left' },
      { header: wordPair('table.erasure.goes'), share: 35, align: 'left' },
    ],
    copies.map(({ name, madeOn, goes }) => [
      samePair(name),
      shortDay(madeOn),
      goes === undefined ? wordPair('table.erasure.byHand') : shortDay(goes),
    ]),
  )
}

function keptTable(kept: ErasureRecord['kept']): Block {
  return tableOf(
    'kept',
    [
      { header: wordPair('table.erasure.place'), share: 70, align: 'left' },
      { header: wordPair('table.erasure.made'), share: 30, align: 'left' },
    ],
    kept.map(({ name, madeOn }) => [samePair(name), shortDay(madeOn)]),
  )
}

type Name = 'counts' | 'things' | 'copies' | 'kept'

function tableOf(id: Name, columns: readonly Column[], rows: readonly (readonly Bilingual[])[]): Block {
  return {
    kind: 'table',
    id,
    summary: paired(wordPair(`table.erasure.summary.${id}`)),
    columns: columns.map(({ header, ...column }) => ({ header: paired(header), ...column })),
    rows: rows.map((cells) => ({ cells: cells.map((cell) => paired(cell)) })),
  }
}

function dayOrPen(day: string | undefined): Bilingual {
  return day === undefined ? wordPair('line') : shortDay(day)
}

function shortDay(day: string): Bilingual {
  return { cnr: formatShortDate(day, 'cnr'), en: formatShortDate(day, 'en') }
}

function timeOf({ day, time }: ErasureRecord): Bilingual {
  return {
    cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
    en: `${formatShortDate(day, 'en')} ${time}`,
  }
}
