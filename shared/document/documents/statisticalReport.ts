import json from '../../../resources/templates/statistical-report.json' with { type: 'json' }
import { findOffice, type Office } from '../../domain/offices/offices.ts'
import { computeStatistics } from '../../domain/statistics/statistics.ts'
import type { StatisticsCase } from '../../domain/statistics/statisticsCase.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'
import { composeCountTables, composeMoneyTables, composeOutcomeChart } from './statisticalTables.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

const WORDS = createVocabulary({
  texts: ['court.upper', 'court.mark', 'date', 'cases', 'k', 'hidden'],
  flags: ['court.hasMark', 'cases.hidden'],
  counts: ['cases'],
  parts: ['emblem', 'chart', 'tables', 'money'],
})
// Bears the metadata of a report whose date is left to the pen.
const UNDATED = '2012-01-01'

/** Counts and sums over one or several case files, with small groups hidden (domain §16.2). */
export const statisticalReport = defineDocument(json, WORDS, compose)

function compose(request: DocumentRequest): Composed {
  const cases = request.cases ?? [{ file: request.caseFile }]
  const figures = computeStatistics({ cases: [...cases] })
  const date = request.date ?? request.order?.issued
  return {
    scope: createScope({
      texts: {
        'court.upper': nameOf(courtOf(cases)),
        'court.mark': samePair(''),
        date: formatPenDate(date),
        cases: samePair(cases.length > 0 && cases.length < figures.k ? `< ${String(figures.k)}` : String(cases.length)),
        k: samePair(String(figures.k)),
        hidden: samePair(String(figures.suppressedCells)),
      },
      // The total is a small group itself where it is below k.
      flags: { 'court.hasMark': false, 'cases.hidden': cases.length > 0 && cases.length < figures.k },
      counts: { cases: cases.length },
    }),
    lists: {},
    parts: {
      emblem: composeEmblemPlace(courtOf(cases)),
      chart: composeOutcomeChart(figures),
      tables: composeCountTables(figures),
      money: composeMoneyTables(figures),
    },
    date: date ?? cases.map(lastDay).toSorted().at(-1) ?? UNDATED,
    keep: [],
  }
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
