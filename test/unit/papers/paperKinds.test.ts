import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quickStarts } from '../../../shared/document/documents/quickStarts.ts'
import { documents } from '../../../shared/document/registry.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import {
  PAPER_KINDS,
  PAPER_NEEDS,
  paperRowOf,
  variantsOf,
  type PaperKind,
} from '../../../shared/domain/papers/paperKinds.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { PAPER_VARIANTS, type PaperField } from '../../../shared/domain/papers/paperFields.ts'
import { belongsNow, checkPaper, findPaperRefusals } from '../../../shared/domain/papers/offerPaper.ts'
import { checkPaperEvent, PAPER_EVENTS, paperStateAfter } from '../../../shared/domain/papers/paperLife.ts'
import { PAPER_FORMS } from '../../../renderer/forms/paper.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

// Made with the bundle of the evidence, of a share of the recovery key, of a journal, of printed copies, of the table of rights, of what a role does, of the orders of a year, of the key card, of a verification or of a lesson: no papers of a case.
const NO_PAPERS = [
  'exhibit-list',
  'exhibit-cover',
  'recovery-share',
  'view-record',
  'handover-card',
  'rights-table',
  ...quickStarts.map(({ id }) => id),
  'order-register',
  'key-card',
  'verification-record',
  'lesson-result',
  'emergency-report',
  'erasure-certificate',
]
const papers = documents.filter(({ id }) => !NO_PAPERS.includes(id))

const file = readTrainingCase('case-01')
const order = { number: 'X-1', issued: '2026-11-20', final: '2026-11-25', enforceable: '2026-11-28' }
const base: DocumentRequest = { caseFile: file, date: '2026-12-01', order }
const other = file.people.find(({ role }) => role === 'defendant')?.id
const TRIED: Readonly<Record<PaperField, DocumentRequest>> = {
  recipient: { ...base, recipientId: other },
  date: { ...base, date: '2026-12-05' },
  final: { ...base, order: { ...order, final: '2026-11-26' } },
  enforceable: { ...base, order: { ...order, enforceable: '2026-11-29' } },
}

test('every document of the program is a kind of paper, and no other', () => {
  expect([...PAPER_KINDS].toSorted()).toEqual(papers.map(({ id }) => id).toSorted())
})

test.each(papers)('$id asks for what its words change with, and for nothing else', (definition) => {
  const kind = PAPER_KINDS.find((one) => one === definition.id)
  if (kind === undefined) throw new Error('no kind')
  const said = (request: DocumentRequest) => JSON.stringify(definition.compose(request))
  const plain = said(base)
  const changing = (Object.keys(TRIED) as PaperField[]).filter((name) => said(TRIED[name]) !== plain)
  const { asks, citesOrder } = paperRowOf(kind)
  // A paper of an order bears the day of the order.
  const isOfOrder = citesOrder && !asks.includes('date')
  expect(changing.filter((name) => !(isOfOrder && name === 'date')).toSorted()).toEqual([...asks].toSorted())
})

test.each(PAPER_KINDS)('the form of %s offers what is asked, and in the languages there are', (kind) => {
  const { table } = PAPER_FORMS[kind]
  const offered = Object.keys(TRIED).filter((name) => {
    const spec = table[name]
    return spec !== undefined && 'kind' in spec && spec.when?.({}) !== false
  })
  expect(offered.toSorted()).toEqual([...paperRowOf(kind).asks].toSorted())
  const further = readdirSync('resources/templates').flatMap((name) => {
    const [id, language] = name.split('.')
    return id === kind && language !== 'json' ? [language] : []
  })
  expect([...variantsOf(kind).slice(4)].toSorted()).toEqual(further.toSorted())
  expect(PAPER_VARIANTS.slice(0, 4)).toEqual(['bilingual', 'cnr', 'cnr-Cyrl', 'en'])
})

test('who makes which paper, by hand', () => {
  const place = { holder: 'VSPG', court: 'VSPG', prosecution: 'VDT-PG' }
  const [claimFile] = file.claims
  const situation = {
    place,
    mainHearingEnded: undefined,
    claim: claimFile?.claim,
    claimant: {},
    decision: claimFile?.decision,
    isIssued: true,
    isStanding: true,
    stage: 'issued' as const,
  }
  const offered = (office: string, role: 'prosecutor' | 'judge' | 'clerk') =>
    PAPER_KINDS.filter((kind) => checkPaper(kind, situation, { office, roles: [role] }).ok)
  const letters = ['notice-of-rights', 'injured-party-statement', 'rights-leaflet', 'deadline-list']
  expect(offered('VDT-PG', 'prosecutor')).toEqual([
    ...letters,
    'legal-aid-request',
    'property-claim',
    'claim-supplement',
    'claim-withdrawal',
    'security-measure-proposal',
    'expert-report-request',
    'enforcement-motion',
    'statistical-report',
  ])
  expect(offered('VSPG', 'judge')).toEqual([
    ...letters,
    'claim-withdrawal',
    'expert-report-request',
    'order-reasons',
    'calculation-annex',
    'anonymised-order',
    'decision-in-short',
    'covering-letter',
    'civil-action-instruction',
    'enforceable-extract',
    'payment-statement',
    'statistical-report',
  ])
  expect(offered('VSPG', 'clerk')).toContain('service-slip')
  expect(offered('VSPG', 'clerk')).not.toContain('order-reasons')
  expect(offered('VSBP', 'judge')).toEqual([])
})

const place = { holder: 'VSPG', court: 'VSPG', prosecution: 'VDT-PG' }
const judge = { office: 'VSPG', roles: ['judge'] as const }
const undecided = {
  place,
  mainHearingEnded: '2026-05-01',
  claim: file.claims[0]?.claim,
  claimant: undefined,
  decision: undefined,
  isIssued: false,
  isStanding: false,
  stage: 'inReview' as const,
}

test('all that is missing for a paper is named at once; of a foreign one only whose it is', () => {
  const missing = (kind: PaperKind) => findPaperRefusals(kind, undecided, judge)
  expect(missing('order-reasons')).toEqual(['paper.needs.decision', 'paper.needs.issued'])
  expect(missing('compensation-order')).toEqual(['paper.needs.decision', 'paper.byIssue'])
  expect(missing('rectification')).toEqual(['paper.needs.decision', 'paper.needs.issued', 'paper.byRuling'])
  expect(missing('claim-withdrawal')).toEqual(['paper.needs.beforeHearingEnd'])
  expect(missing('support-referral')).toEqual(['paper.otherRole'])
  expect(missing('property-claim')).toEqual(['paper.ofProsecution'])
  expect(findPaperRefusals('order-reasons', { ...undecided, claim: undefined }, judge)).toEqual([
    'paper.needs.claim',
    'paper.needs.decision',
    'paper.needs.issued',
  ])
  expect(missing('expert-report-request')).toEqual([])
})

test('what belongs to where a claim stands, by hand', () => {
  const at = (stage: ClaimStage | undefined) => PAPER_KINDS.filter((kind) => belongsNow(kind, { stage }))
  const always = ['service-slip', 'covering-letter', 'envelope', 'envelope-c5']
  const beforeCourt = [
    'notice-of-rights',
    'injured-party-statement',
    'rights-leaflet',
    'deadline-list',
    'legal-aid-request',
    'support-referral',
    'property-claim',
    'claim-supplement',
    'successor-inquiry',
    'security-measure-proposal',
    'expert-report-request',
    ...always,
  ]
  expect(at(undefined)).toEqual(beforeCourt)
  expect(at('draft')).toEqual(beforeCourt)
  expect(at('returned')).toEqual(beforeCourt)
  expect(at('inReview')).toEqual([
    'injured-party-statement',
    'rights-leaflet',
    'deadline-list',
    'claim-supplement',
    'claim-withdrawal',
    'successor-inquiry',
    'security-measure-proposal',
    'expert-report-request',
    'compensation-order',
    ...always,
  ])
  expect(at('issued')).toEqual([
    'deadline-list',
    'order-reasons',
    'calculation-annex',
    'rectification',
    'anonymised-order',
    'decision-in-short',
    ...always,
    'civil-action-instruction',
  ])
  expect(at('final')).toEqual([
    'deadline-list',
    ...always,
    'civil-action-instruction',
    'enforceable-extract',
    'enforcement-motion',
    'payment-statement',
    'statistical-report',
  ])
})

test('each need is the need of some paper', () => {
  const needed = new Set(PAPER_KINDS.flatMap((kind) => paperRowOf(kind).needs))
  expect([...needed].toSorted()).toEqual([...PAPER_NEEDS].toSorted())
})

test('a paper goes from made to sent to returned, and a withdrawn one nowhere', () => {
  expect(paperStateAfter(['queued', 'printed'])).toBe('made')
  expect(paperStateAfter(['sent', 'queued', 'printFailed'])).toBe('sent')
  expect(checkPaperEvent('returned', ['printed'])).toMatchObject({ error: { code: 'paper.notSent' } })
  expect(checkPaperEvent('sent', ['sent'])).toMatchObject({ error: { code: 'paper.alreadySent' } })
  expect(checkPaperEvent('sent', ['sent', 'returned']).ok).toBe(true)
  for (const kind of PAPER_EVENTS.filter((one) => one !== 'printed' && one !== 'printFailed')) {
    expect(checkPaperEvent(kind, ['withdrawn'])).toMatchObject({ error: { code: 'paper.withdrawn' } })
  }
})
