import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { VERDICT_KINDS, type Offence } from '../../../shared/domain/caseFile/proceedings.ts'
import { findCaseDeadlines } from '../../../shared/domain/deadlines/caseDeadlines.ts'
import { checkEnforceability } from '../../../shared/domain/order/enforceable.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { present, readTrainingCase, withDecisions, type EditableCaseFile } from '../../support/trainingCase.ts'

// One question to three places: how long a decision can be appealed against. The order on paper, the list of limits and
// the check of finality answer what was written down from the articles before any of them was asked.

type Row = Readonly<{ charge: string; verdict: string; served: string; due: string; days: number; article: string }>

const ROWS: readonly Row[] = readFileSync(new URL('../../support/data/freshRemedies.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [charge = '', verdict = '', served = '', due = '', days = '', ...article] = line.split(' ')
    return { charge, verdict, served, due, days: Number(days), article: article.join(' ') }
  })

const ORGANISED = '+organised'

function offencesOf(charge: string): Offence[] {
  return charge
    .replace(ORGANISED, '')
    .split(',')
    .map((place) => {
      const [article = '', paragraph] = place.split('/')
      return { law: 'KZ CG', article, ...(paragraph === undefined ? {} : { paragraph }) }
    })
}

/** Without a conviction everything is referred. */
function referAll({ claims }: EditableCaseFile): Decision['heads'] {
  return present(claims[0]).claim.heads.map(({ id, amountCents }) => ({
    head: id,
    awardedCents: 0,
    referredCents: amountCents ?? 0,
  }))
}

/** The training case under another charge and decided otherwise, issued and served on both defendants. */
function caseOf({ charge, verdict, served }: Row): EditableCaseFile {
  const base = readTrainingCase('case-01')
  const kind = VERDICT_KINDS.find((one) => one === verdict) ?? 'conviction'
  const proceedings = {
    ...base.proceedings,
    offences: offencesOf(charge),
    organised: charge.endsWith(ORGANISED),
    plea: verdict === 'plea',
    verdict: { kind, announced: '2026-06-15' },
  }
  const file = kind === 'conviction' ? base : withDecisions(base, (one) => ({ ...one, heads: referAll(base) }))
  const [claim] = file.claims
  present(claim).acts = [{ act: 'issue', ordinal: 1, date: '2026-06-15' }]
  present(claim).services = ['d1', 'd2'].map((person) => ({ act: 'issue', ordinal: 1, person, date: served }))
  return { ...file, proceedings }
}

const BLOCKS = ['remedy', 'remedy-plea', 'remedy-ruling']

function instructionOf(caseFile: EditableCaseFile): string {
  const blocks = composeDocument('compensation-order', { caseFile }).blocks
  const found = blocks.flatMap((block) =>
    block.kind === 'text' && BLOCKS.includes(block.id) ? [`${plain(block.text.cnr)}\n${plain(block.text.en)}`] : [],
  )
  expect(found).toHaveLength(1)
  return found.join('\n')
}

/** «u roku od 3 dana» and how English says it. */
const PERIODS: Readonly<Record<number, readonly [string, string]>> = {
  3: ['u roku od 3 dana', 'within 3 days'],
  8: ['u roku od 8 dana', 'within 8 days'],
  15: ['u roku od 15 dana', 'within 15 days'],
}

test.each(ROWS)('$charge, $verdict: $days days', (row) => {
  const file = caseOf(row)
  const said = instructionOf(file)
  for (const period of present(PERIODS[row.days])) expect(said).toContain(period)
  for (const [days, periods] of Object.entries(PERIODS))
    if (Number(days) !== row.days) for (const period of periods) expect(said).not.toContain(period)
  const limits = findCaseDeadlines(file, row.served).filter(({ rule }) => rule === 'appeal')
  expect(limits.map(({ deadline }) => [deadline?.due, deadline?.article])).toEqual([
    [row.due, row.article],
    [row.due, row.article],
  ])
})

test.each(ROWS)('$charge, $verdict: final the day after $due', (row) => {
  const file = caseOf(row)
  const tooEarly = (final: string) =>
    checkEnforceability(file, 'c1', { date: '2026-06-15', served: row.served, final }).findings.some(
      ({ code }) => code === 'order.finalTooEarly',
    )
  expect([tooEarly(row.due), tooEarly(addDays(row.due, 1))]).toEqual([true, false])
})

test('every kind of verdict is asked, a plea too, for charges of either period', () => {
  const asked = new Set(ROWS.map(({ verdict }) => verdict))
  expect([...VERDICT_KINDS, 'plea'].filter((kind) => !asked.has(kind))).toEqual([])
  expect(ROWS.length).toBeGreaterThanOrEqual(60)
})
