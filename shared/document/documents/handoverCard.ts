import json from '../../../resources/templates/handover-card.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { HandoverLine } from '../handoverCard.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'

const WORDS = createVocabulary({
  texts: ['mark', 'office', 'number', 'day', 'by', 'failed', 'line'],
  flags: ['any', 'failed.any'],
  parts: ['copies'],
})
// Bears the metadata of a form whose date is left to the pen.
const UNDATED = '2012-01-01'

/** Which copies of an order are handed to whom, with a row for each signature. */
export const handoverCard = defineDocument(json, WORDS, compose)

function compose({ handover }: DocumentRequest): Composed {
  const { lines = [], failed = [], day } = handover ?? {}
  const orPen = (text: string | undefined) => (text === undefined ? wordPair('blank') : samePair(text))
  return {
    scope: createScope({
      texts: {
        mark: orPen(handover?.mark),
        office: findOffice(handover?.office ?? '')?.nominative ?? wordPair('line'),
        number: orPen(handover?.number),
        day: formatPenDate(day),
        by: orPen(handover?.by),
        failed: samePair(failed.map(String).join(', ')),
        line: wordPair('line'),
      },
      flags: { any: lines.length > 0, 'failed.any': failed.length > 0 },
    }),
    lists: {},
    parts: { copies: lines.length === 0 ? [] : [composeTable(lines)] },
    date: day ?? UNDATED,
    keep: [],
  }
}

function composeTable(lines: readonly HandoverLine[]): Block {
  const header = (key: 'copy' | 'recipient' | 'printed' | 'received') => wordPair(`table.handover.${key}`)
  return textTable({
    id: 'copies',
    summary: wordPair('table.handover.summary'),
    columns: [
      { header: header('copy'), share: 10, align: 'right' },
      { header: header('recipient'), share: 30 },
      { header: header('printed'), share: 22 },
      { header: header('received'), share: 38 },
    ],
    rows: lines.map(({ copy, recipient, day, time, isConfirmed }) => [
      samePair(String(copy)),
      recipient,
      isConfirmed
        ? {
            cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
            en: `${formatShortDate(day, 'en')} ${time}`,
          }
        : wordPair('table.handover.unconfirmed'),
      wordPair('line'),
    ]),
  })
}
