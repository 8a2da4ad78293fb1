import json from '../../../resources/templates/statistical-report.json' with { type: 'json' }
import { findOffice, type Office } from '../../domain/offices/offices.ts'
import { computeMonitoring, type Monitoring } from '../../domain/statistics/monitoring.ts'
import type { StatisticsCase } from '../../domain/statistics/statisticsCase.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'
import {
  composeCourseTables,
  composeDefinitions,
  composeFurther,
  composeGrounds,
  composeSteps,
  composeWaits,
  composeYears,
} from './statisticalTables.ts'
import { countText } from './statisticalWords.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

const WORDS = createVocabulary({
  texts: ['court.upper', 'court.mark', 'date', 'day', 'cases', 'k', 'hidden'],
  flags: ['court.hasMark', 'cases.hidden', 'hasDay'],
  counts: ['cases'],
  parts: ['emblem', 'steps', 'waits', 'grounds', 'years', 'tables', 'further', 'definitions'],
})
// Bears the metadata of a report whose date is left to the pen.
const UNDATED = '2012-01-01'

/** Counts and sums over one or several case files, with small groups hidden (domain §16.2). */
export const statisticalReport = defineDocument(json, WORDS, compose)

function compose(request: DocumentRequest): Composed {
  const cases = request.cases ?? [{ file: request.caseFile }]
  const date = request.date ?? request.order?.issued
  const figures = request.figures ?? computeMonitoring(cases, date)
  const court = request.figures === undefined ? courtOf(cases) : courtIn(figures)
  return {
    scope: createScope({
      texts: {
        'court.upper': nameOf(court),
        'court.mark': samePair(''),
        date: formatPenDate(date),
        day: formatPenDate(figures.at ?? undefined),
        cases: countText(figures.cases, figures.k),
        k: samePair(String(figures.k)),
        hidden: samePair(String(figures.hiddenCells)),
      },
      // The total is a small group itself where it is below k.
      flags: { 'court.hasMark': false, 'cases.hidden': figures.cases === null, hasDay: figures.at !== null },
      counts: { cases: figures.cases ?? 0 },
    }),
    lists: {},
    parts: {
      emblem: composeEmblemPlace(court),
      steps: composeSteps(figures),
      waits: composeWaits(figures),
      grounds: composeGrounds(figures),
      years: composeYears(figures),
      tables: composeCourseTables(figures),
      further: composeFurther(figures),
      definitions: composeDefinitions(),
    },
    date: date ?? figures.at ?? cases.map(lastDay).toSorted().at(-1) ?? UNDATED,
    // Codes of countries stay in Latin letters.
    keep: figures.further.find(({ id }) => id === 'victims.citizenship')?.columns ?? [],
  }
}

function courtIn({ tables }: Monitoring): Office | undefined {
  const codes = tables.find(({ id }) => id === 'court')?.rows ?? []
  return codes.length === 1 ? findOffice(codes[0] ?? '') : undefined
}

// Several courts have no common heading: the office that makes the report writes its own.
function courtOf(cases: readonly StatisticsCase[]): Office | undefined {
  const codes = [...new Set(cases.map((one) => one.file.proceedings.court))]
  return codes.length === 1 ? findOffice(codes[0] ?? '') : undefined
}

function nameOf(court: Office | undefined): Bilingual {
  if (court === undefined) return wordPair('line')
  return { cnr: court.nominative.cnr.toUpperCase(), en: court.nominative.en.toUpperCase() }
}

function lastDay(one: StatisticsCase): string {
  return one.file.proceedings.verdict?.announced ?? one.file.proceedings.indictment?.date ?? UNDATED
}
