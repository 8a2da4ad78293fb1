import json from '../../../resources/templates/view-record.json' with { type: 'json' }
import cnr from '../../../resources/locales/cnr/acts.json' with { type: 'json' }
import en from '../../../resources/locales/en/acts.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import type { ViewLine } from '../viewRecord.ts'
import { samePair, wordPair } from '../words.ts'
import { UNDATED } from '../undated.ts'
import { formatPenDate } from './actScope.ts'

const WORDS = createVocabulary({
  texts: ['mark', 'office', 'day', 'person'],
  flags: ['any', 'person.any'],
  parts: ['views'],
})
const ACTS = {
  cnr: cnr.caseFile as Readonly<Record<string, string>>,
  en: en.caseFile as Readonly<Record<string, string>>,
}

/** Who saw a case file, what of it, when and why: an extract of its journal. */
export const viewRecord = defineDocument(json, WORDS, compose)

function compose({ views }: DocumentRequest): Composed {
  const { lines = [], person, day } = views ?? {}
  return {
    scope: createScope({
      texts: {
        mark: views === undefined ? wordPair('blank') : samePair(views.mark),
        office: findOffice(views?.office ?? '')?.nominative ?? wordPair('line'),
        day: formatPenDate(day),
        person: person ?? samePair('–'),
      },
      flags: { any: lines.length > 0, 'person.any': person !== undefined },
    }),
    lists: {},
    parts: { views: lines.length === 0 ? [] : [composeEntries(lines)] },
    date: day ?? UNDATED,
    keep: [],
  }
}

/** The table of entries of a journal on paper. */
export function composeEntries(lines: readonly ViewLine[]): Block {
  const header = (key: 'when' | 'who' | 'what' | 'why') => wordPair(`table.view.${key}`)
  return textTable({
    id: 'views',
    summary: wordPair('table.view.summary'),
    columns: [
      { header: header('when'), share: 16 },
      { header: header('who'), share: 22 },
      { header: header('what'), share: 36 },
      { header: header('why'), share: 26 },
    ],
    rows: lines.map(({ day, time, who, act, about, reason }) => [
      {
        cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
        en: `${formatShortDate(day, 'en')} ${time}`,
      },
      samePair(who),
      joined(nameOfAct(act), about),
      samePair(reason === '' ? '–' : reason),
    ]),
  })
}

function nameOfAct(act: string): Bilingual {
  const key = act.replace('caseFile.', '')
  return { cnr: ACTS.cnr[key] ?? act, en: ACTS.en[key] ?? act }
}

function joined(act: Bilingual, about: Bilingual): Bilingual {
  return { cnr: `${act.cnr}: ${about.cnr}`, en: `${act.en}: ${about.en}` }
}
