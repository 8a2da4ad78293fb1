import json from '../../../resources/templates/emergency-report.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { EmergencyRecord } from '../emergencyRecord.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'
import { composeEntries } from './viewRecord.ts'

const WORDS = createVocabulary({
  texts: ['mark', 'office', 'person', 'head', 'owner', 'from', 'until', 'state', 'day'],
  parts: ['done'],
})
// Bears the metadata of a form whose date is left to the pen.
const UNDATED = '2012-01-01'

/** What was done in a file that was opened in an emergency, for whose file it is and for the head of the office. */
export const emergencyReport = defineDocument(json, WORDS, compose)

function compose({ emergency }: DocumentRequest): Composed {
  const { lines = [], day } = emergency ?? {}
  const typed = (text: string | undefined): Bilingual => (text === undefined ? wordPair('line') : samePair(text))
  return {
    scope: createScope({
      texts: {
        mark: typed(emergency?.mark),
        office: findOffice(emergency?.office ?? '')?.nominative ?? wordPair('line'),
        person: typed(emergency?.person),
        head: typed(emergency?.head),
        owner: typed(emergency?.owner),
        from: momentOf(emergency?.from),
        until: momentOf(emergency?.until),
        state:
          emergency === undefined ? wordPair('line') : wordPair(emergency.isOpen ? 'access.lasts' : 'access.ended'),
        day: formatPenDate(day),
      },
    }),
    lists: {},
    parts: { done: lines.length === 0 ? [] : [composeEntries(lines)] },
    date: day ?? UNDATED,
    keep: [],
  }
}

function momentOf(moment: EmergencyRecord['from'] | undefined): Bilingual {
  if (moment === undefined) return wordPair('line')
  const { day, time } = moment
  return {
    cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
    en: `${formatShortDate(day, 'en')} ${time}`,
  }
}
