import json from '../../../resources/templates/deadline-list.json' with { type: 'json' }
import type { CaseFile } from '../../domain/caseFile/caseFile.ts'
import type { Proceedings } from '../../domain/caseFile/proceedings.ts'
import { findCaseDeadlines, type CaseDeadline } from '../../domain/deadlines/caseDeadlines.ts'
import { shippedLaw } from '../../domain/law/lawTables.ts'
import { findOffice } from '../../domain/offices/offices.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { messageFor } from '../../text/message.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import { displayNameOf } from '../sentences/party.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import { UNDATED } from '../undated.ts'
import { formatPenDate } from './actScope.ts'
import { formatShortDatePair } from './commonScope.ts'

const WORDS = createVocabulary({
  texts: ['marks', 'court', 'prosecution', 'date', 'blank'],
  flags: ['hasMark', 'any'],
  parts: ['days'],
})

/** All limits of a case with their sums, and its days in court, by their days, as they stand on the date it bears (domain §12). */
export const deadlineList = defineDocument(json, WORDS, compose)

type Line = Readonly<{ day: string | undefined; what: Bilingual; how: Bilingual; state: Bilingual }>

function compose({ caseFile, date, order, closedDays = [], law = shippedLaw }: DocumentRequest): Composed {
  const { proceedings } = caseFile
  const known = date ?? order?.issued
  const on = known ?? lastDayOf(proceedings)
  const marks = [proceedings.courtMark, proceedings.prosecutionMark].flatMap((mark) => mark ?? []).join(', ')
  const lines = [
    ...proceedings.hearings.map(lineOfHearing),
    ...findCaseDeadlines(caseFile, on, closedDays, law.holidays).map((one) => lineOfDeadline(one, caseFile)),
  ].toSorted(({ day: one = '~' }, { day: other = '~' }) => (one < other ? -1 : Number(one > other)))
  return {
    scope: createScope({
      texts: {
        marks: samePair(marks),
        court: nameOf(proceedings.court),
        prosecution: nameOf(proceedings.prosecution),
        date: formatPenDate(known),
        blank: wordPair('blank'),
      },
      flags: { hasMark: marks !== '', any: lines.length > 0 },
    }),
    lists: {},
    parts: { days: lines.length === 0 ? [] : [composeTable(lines)] },
    date: on,
    keep: [],
  }
}

function composeTable(lines: readonly Line[]): Block {
  const header = (key: 'day' | 'limit' | 'sum' | 'state') => wordPair(`table.deadline.${key}`)
  return textTable({
    id: 'days',
    summary: wordPair('table.deadline.summary'),
    columns: [
      { header: header('day'), share: 19 },
      { header: header('limit'), share: 27 },
      { header: header('sum'), share: 37 },
      { header: header('state'), share: 17 },
    ],
    rows: lines.map(({ day, what, how, state }) => [formatShortDatePair(day), what, how, state]),
  })
}

/** A limit; whom it concerns is said as anywhere on paper, by the pseudonym of a protected person. */
function lineOfDeadline({ rule, state, deadline, done, sum, article, ...of }: CaseDeadline, file: CaseFile): Line {
  const due = deadline?.due
  const id = of.person ?? file.claims.find(({ claim }) => claim.id === of.claim)?.claim.claimant
  const person = file.people.find((one) => one.id === id)
  const name = messageFor(`deadline.name.${rule}`)
  const isLate = done !== undefined && due !== undefined && done > due
  return {
    day: done ?? due,
    what: person === undefined ? name : joinPairs([name, displayNameOf(person)], ' · '),
    how: joinPairs([sum, { cnr: `(${article.cnr})`, en: `(${article.en})` }], ' '),
    state: wordPair(isLate ? 'deadline.metLate' : `deadline.${state}`),
  }
}

function lineOfHearing({ kind, date, outcome, adjournedTo, closed }: Proceedings['hearings'][number]): Line {
  const said = [
    ...(closed === true ? [wordPair('hearing.closed')] : []),
    ...(adjournedTo === undefined ? [] : [wordPair('hearing.adjournedTo', { day: formatShortDatePair(adjournedTo) })]),
  ]
  return {
    day: date,
    what: messageFor(`deadline.hearing.${kind}`),
    how: said.length === 0 ? samePair('–') : joinPairs(said, '; '),
    state: outcome === undefined ? samePair('–') : wordPair(`hearing.outcome.${outcome}`),
  }
}

function nameOf(office: string): Bilingual {
  return findOffice(office)?.nominative ?? wordPair('line')
}

function lastDayOf({ verdict, mainHearingEnded, indictment }: Proceedings): string {
  return verdict?.announced ?? mainHearingEnded ?? indictment?.date ?? UNDATED
}
