import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTrainingCase, readTrainingForm } from '../trainingCase.ts'
import { PEOPLE } from './people.ts'
import { openCollection } from './collection.ts'
import { confirmLaw, oneMore, otherPast, proposeFile, proposeRate } from './broughtLaws.ts'
import { followDecision } from './followedDecision.ts'
import { importCase01, issueCase01 } from './issuedOrder.ts'
import { importManyVictims } from './manyVictims.ts'
import { serveCase01 } from './servedCase01.ts'
import { takeUpJudgedApart } from './judgedApart.ts'
import { decideSealedFile } from './sealedFile.ts'
import { compensateByState, OLDER, openOffenceOf, YOUNGER } from './stateCompensation.ts'
import { signIn, type TestOffice } from './testOffice.ts'
import { addSuccessors, decisionFor, importTwoClaims, recordDeath, type Target } from './twoClaims.ts'

/** Enough for several pages of a list. */
export const MANY = 130

/** Files that are case-01 under marks of their own: as many as the tests of one program take. */
export const ALIKE = Array.from({ length: 9 }, (_, at) => ({
  courtMark: `K.br.${String(12 + at)}/26`,
  prosecutionMark: `Kt.br.${String(45 + at)}/25`,
}))

/** How far the work has come before a scenario begins. */
export const BEGINNINGS = {
  empty: () => Promise.resolve(),
  imported: importCase01,
  alike: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    for (const marks of ALIKE) await importAlike(office, marks)
  },
  issued: issueCase01,
  /** The same, enforceable: put there past the program. */
  enforceable: async (office: TestOffice) => {
    await openCollection(office, 'enforceable')
  },
  /** A decision of another court that is collected. */
  followed: followDecision,
  /** The same as issued, served on all. */
  served: serveCase01,
  /** A file with two victims and two claims, both ready. */
  twoClaims: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    await importTwoClaims(office, 31)
  },
  /** The same, in which the victim of the first claim has died and two sisters may succeed. */
  heirs: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    const target = await recordDeath(office, await importTwoClaims(office, 31), 'v1')
    await addSuccessors(office, target)
  },
  /** Both at the court and taken up, nothing decided. */
  twoInReview: async (office: TestOffice) => {
    await takeUpTwo(office)
  },
  /** Orders on both claims of that file, neither printed. */
  twoOrders: issueTwoOrders,
  /** Both claims at the court, the first of them decided and ready to be issued. */
  decided: async (office: TestOffice) => {
    const target = await takeUpTwo(office)
    await office.ask('decision.save', { ...target, decision: decisionFor('c1') })
  },
  /** Both decided and ready to be issued; the registry has added evidence since they were taken up. */
  bothDecided: decideTwo,
  /** A claim one head of which comes from an offence of which nobody was found guilty, taken up by the judge. */
  judgedApart: takeUpJudgedApart,
  /** A claim of parties who are all under seal, without English, decided and ready to be issued. */
  sealed: decideSealedFile,
  /** Two enforceable orders: on an offence of after the day from which the State compensates in tests, and on one of before. */
  offencesOfBothDays: async (office: TestOffice) => {
    await openOffenceOf(office, OLDER, 46)
    await openOffenceOf(office, YOUNGER)
  },
  /** The same younger one; the State is switched on, has granted and paid a part, and a debtor has given some of it back. */
  compensated: compensateByState,
  /** A table of rates in force that was brought here, and one more of each kind that waits for a second person. */
  broughtLaws: async (office: TestOffice) => {
    await confirmLaw(office, await proposeRate(office))
    await proposeFile(office, otherPast())
    await proposeFile(office, oneMore(6, 22))
  },
  /** A file charged in June, with one injured party and no claim. */
  withoutClaim: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    await openFileWithoutClaim(office, 'Kt.br.401/26')
  },
  /** More than a thousand pieces of work: notices that are late, and questions without a day. */
  manyDuties: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    for (let number = 501; number <= 509; number += 1) await importManyVictims(office, number, 'nothing')
  },
  manyFiles: async (office: TestOffice) => {
    await signIn(office, 'prosecutor')
    for (let number = 101; number <= 100 + MANY; number += 1) await importTwoClaims(office, number)
  },
} satisfies Readonly<Record<string, (office: TestOffice) => Promise<unknown>>>

async function importAlike(office: TestOffice, marks: (typeof ALIKE)[number]): Promise<void> {
  const form = readTrainingForm('case-01')
  office.dialog.open = join(office.folder, 'alike.json')
  writeFileSync(office.dialog.open, JSON.stringify({ ...form, case: { ...form.case, ...marks } }))
  await office.ask('exchange.import', {})
}

async function takeUpTwo(office: TestOffice): Promise<Target> {
  await signIn(office, 'prosecutor')
  let target: Target = await importTwoClaims(office, 31)
  const { caseId } = target
  const { revision } = await office.ask('caseFile.forward', target)
  target = { caseId, revision }
  await signIn(office, 'clerk')
  for (const claim of ['c1', 'c2'])
    target = await office.ask('claim.register', { ...target, claim, courtMark: 'K.br.31/26' })
  await signIn(office, 'judge')
  for (const claim of ['c1', 'c2']) target = await office.ask('claim.startReview', { ...target, claim })
  return target
}

async function decideTwo(office: TestOffice): Promise<void> {
  let target = await takeUpTwo(office)
  for (const claim of ['c1', 'c2'])
    target = await office.ask('decision.save', { ...target, decision: decisionFor(claim) })
  await signIn(office, 'clerk')
  const evidence = { id: 'e90', kind: 'expertReport' as const, title: { cnr: 'Dopuna nalaza', en: 'Further report' } }
  await office.ask('evidence.save', { ...target, evidence })
}

async function issueTwoOrders(office: TestOffice): Promise<void> {
  let target = await takeUpTwo(office)
  for (const claim of ['c1', 'c2']) {
    target = await office.ask('decision.save', { ...target, decision: decisionFor(claim) })
    await office.ask('order.issue', { ...target, claim, password: PEOPLE.judge.own })
    target = { ...target, revision: target.revision + 1 }
  }
}

/** A file with that mark, an injured party `v1` and no claim; whoever is signed in opens it. */
export async function openFileWithoutClaim(office: TestOffice, prosecutionMark: string): Promise<Target> {
  const { proceedings: form } = readTrainingCase('case-01')
  const { courtMark: _mark, mainHearingEnded: _ended, verdict: _verdict, ...rest } = form
  const proceedings = { ...rest, prosecutionMark, indictment: { date: '2026-06-01' }, hearings: [] }
  const created = await office.ask('caseFile.create', { case: proceedings })
  const person = { id: 'v1', role: 'injuredParty', sex: 'f' } as const
  return office.ask('person.save', { ...created, person, identity: { name: 'Neka Nepoznata' } })
}
