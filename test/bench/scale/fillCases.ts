import { createHash } from 'node:crypto'
import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { isFollowed, type NextStep } from '../../../shared/domain/radar/nextStep.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { composeOrderNumber } from '../../../shared/domain/order/orderNumber.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import type { CaseTables } from '../../../electron/db/caseTables.ts'
import type { OrderNumbering } from '../../../electron/db/tables/orderTable.ts'
import { COURT } from '../../support/office/people.ts'
import { generateFile, type InventedFile } from './generateFile.ts'

const FILES_A_TRANSACTION = 250
export const TODAY = '2026-06-15'

/** What filling needs besides the tables: who acts, and how an act is written down. */
export type FillOptions = Readonly<{
  claims: number
  clerk: string
  record(caseId: string, act: string, mark: string): void
  /** Told after each transaction how many claims there are. */
  progress?(claims: number): void
}>

/** Fills cases.db through its tables until it holds so many claims; answers how many there are. */
export function fillCases(tables: CaseTables, { claims: wanted, clerk, record, progress }: FillOptions): number {
  let claims = 0
  for (let next = 1; claims < wanted;) {
    const writeFiles = (): void => {
      for (let count = 0; count < FILES_A_TRANSACTION && claims < wanted; count += 1, next += 1) {
        const invented = generateFile(next)
        writeFile(tables, invented, clerk, record)
        claims += invented.file.claims.length
      }
    }
    tables.transaction(TODAY, writeFiles, 'indexed')
    progress?.(claims)
  }
  return claims
}

function writeFile(
  tables: CaseTables,
  { id, custody, file }: InventedFile,
  clerk: string,
  record: FillOptions['record'],
): void {
  const { proceedings, people, evidence, claims } = file
  const mark = proceedings.courtMark ?? proceedings.prosecutionMark ?? id.slice(0, 8)
  tables.caseFiles.add({ id, revision: 0, custody, proceedings })
  // A court's mark is entered by the court, which reads the file from then on.
  if (proceedings.courtMark !== undefined)
    tables.caseFiles.saveProceedings(id, proceedings, proceedings.court, { known: proceedings })
  for (const person of people) tables.people.add(id, person)
  for (const item of evidence) tables.evidence.save(id, item)
  record(id, 'caseFile.opened', mark)
  for (const one of claims) {
    tables.claims.save(id, one.claim, one.stage ?? 'draft')
    record(id, 'claim.saved', `${mark} · ${one.claim.id}`)
    if (one.decision !== undefined) tables.decisions.save(id, one.decision)
    if (isFollowed(one.stage ?? 'draft'))
      tables.nextSteps.set(id, { claim: one.claim.id, owner: clerk, step: stepAt(Number.parseInt(id.slice(0, 6), 16)) })
    if (one.stage !== undefined && STAGES[one.stage].decided) {
      addOrder(tables, id, mark, one, people, clerk)
      record(id, 'order.issued', `${mark} · ${one.claim.id}`)
    }
  }
}

/** A step on an unpaid order, late for some. */
function stepAt(number: number): NextStep {
  return { kind: 'callDebtor', due: addDays(TODAY, ((number * 7) % 60) - 20) }
}

function addOrder(
  tables: CaseTables,
  caseId: string,
  mark: string,
  { claim, decision, stage }: ClaimFile,
  people: readonly Person[],
  clerk: string,
): void {
  const injured = people.find(({ id }) => id === claim.claimant)
  if (decision === undefined || injured === undefined) throw new Error('an invented order that cannot be')
  const id = createHash('sha256')
    .update(caseId + claim.id)
    .digest('hex')
    .slice(0, 32)
  const numbering = nextNumber(tables, Number(decision.date.slice(0, 4)))
  const label = labelOf(injured)
  const pdf = inventedPaper(id)
  tables.orders.add({
    id,
    caseId,
    claimId: claim.id,
    kind: 'issue',
    ordinal: 1,
    office: COURT,
    ...numbering,
    mark,
    injuredCnr: label.cnr,
    injuredEn: label.en,
    issued: decision.date,
    judgeName: 'Vesna Žižić',
    judgeSex: 'f',
    sha256: createHash('sha256').update(pdf).digest('hex'),
    pages: 2,
    awardedCents: addUpCents(decision.heads.map(({ awardedCents }) => awardedCents)),
    pdf,
    snapshot: JSON.stringify(decision),
    proof: { code: '0000-0000', pageCodes: [] },
  })
  // Of those only just issued every second one still waits for the printer.
  if (stage !== 'issued' || numbering.sequence % 2 === 1) printCopy(tables, caseId, id, clerk, decision.date)
}

function nextNumber(tables: CaseTables, year: number): OrderNumbering {
  const { series, sequence } = tables.orders.nextSequence(COURT, year)
  const number = composeOrderNumber(COURT, year, series, sequence)
  if (!number.ok) throw new Error(number.error.code)
  return { series, year, sequence, number: number.value }
}

function printCopy(tables: CaseTables, caseId: string, orderId: string, printedBy: string, day: string): void {
  const printedAt = `${day}T09:00:00.000Z`
  const record = { orderId, recipient: 'Punomoćnica oštećene', printer: 'Sudnica', printedBy, printedAt, reason: null }
  tables.prints.confirm(caseId, orderId, tables.prints.queue(record), 'sent')
}

const PAPER = Buffer.alloc(6_000, '%PDF-1.7 ')

/** Bytes in the place of a paper: as large as a short one, and different for each. */
function inventedPaper(seed: string): Uint8Array<ArrayBuffer> {
  const paper = new Uint8Array(PAPER)
  paper.set(Buffer.from(seed), 64)
  return paper
}
