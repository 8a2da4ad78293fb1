import json from '../../../resources/templates/erasure-certificate.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { ERASED_KINDS } from '../../domain/retention/erasedKinds.ts'
import type { ErasureRecord } from '../erasureRecord.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { UNDATED } from '../undated.ts'
import { formatPenDate } from './actScope.ts'
import { formatShortDatePair } from './commonScope.ts'

const WORDS = createVocabulary({
  texts: ['number', 'office', 'file', 'rule', 'from', 'until', 'day', 'time', 'proposed', 'confirmed', 'line'],
  flags: ['things.any', 'copies.any', 'copies.none', 'kept.any'],
  parts: ['counts', 'things', 'copies', 'kept'],
})

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
      flags: {
        'things.any': things.length > 0,
        'copies.any': copies.length > 0,
        // A form for the pen says nothing that nobody has looked for.
        'copies.none': erasure?.copies.length === 0,
        'kept.any': kept.length > 0,
      },
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
      { header: wordPair('table.erasure.what'), share: 75 },
      { header: wordPair('table.erasure.count'), share: 25, align: 'right' },
    ],
    ERASED_KINDS.map((kind) => [wordPair(`table.erasure.${kind}`), samePair(String(counts[kind]))]),
  )
}

function thingsTable(things: ErasureRecord['things']): Block {
  return tableOf(
    'things',
    [
      { header: wordPair('table.erasure.thing'), share: 38 },
      { header: wordPair('table.erasure.fingerprint'), share: 62 },
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
      { header: wordPair('table.erasure.copy'), share: 45 },
      { header: wordPair('table.erasure.made'), share: 20 },
      { header: wordPair('table.erasure.goes'), share: 35 },
    ],
    copies.map(({ name, madeOn, goes }) => [
      samePair(name),
      formatShortDatePair(madeOn),
      goes === undefined ? wordPair('table.erasure.byHand') : formatShortDatePair(goes),
    ]),
  )
}

function keptTable(kept: ErasureRecord['kept']): Block {
  return tableOf(
    'kept',
    [
      { header: wordPair('table.erasure.place'), share: 70 },
      { header: wordPair('table.erasure.made'), share: 30 },
    ],
    kept.map(({ name, madeOn }) => [samePair(name), formatShortDatePair(madeOn)]),
  )
}

type Name = 'counts' | 'things' | 'copies' | 'kept'

function tableOf(
  id: Name,
  columns: Parameters<typeof textTable>[0]['columns'],
  rows: readonly (readonly Bilingual[])[],
): Block {
  return textTable({ id, summary: wordPair(`table.erasure.summary.${id}`), columns, rows })
}

function dayOrPen(day: string | undefined): Bilingual {
  return day === undefined ? wordPair('line') : formatShortDatePair(day)
}

function timeOf({ day, time }: ErasureRecord): Bilingual {
  const date = formatShortDatePair(day)
  return { cnr: `${date.cnr} ${time.replace(':', '.')}`, en: `${date.en} ${time}` }
}
