import { expect, test } from 'vitest'
import { documentsWith } from '../../../electron/documents/allDocuments.ts'
import { findResourceFolder } from '../../../electron/documents/resourceFolder.ts'
import type { DocumentDefinition, DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import { peopledCase, sealedCase } from '../../support/peopledCase.ts'
import { findSealed } from '../../support/sealScan.ts'
import { withClaims, type EditableCaseFile } from '../../support/trainingCase.ts'

// Everybody sealed, in every state a case can be in: what a document says only then may give somebody away as well.

type Change = (file: EditableCaseFile) => EditableCaseFile
const claims =
  (change: (claim: Claim) => Claim): Change =>
  (file) =>
    withClaims(file, change)
const proceedings =
  (part: Partial<CaseFile['proceedings']>): Change =>
  (file) => ({ ...file, proceedings: { ...file.proceedings, ...part } })
const referred: Change = (file) => ({
  ...file,
  claims: file.claims.map((one) => {
    const heads = one.claim.heads.map(({ id, amountCents }) => ({
      head: id,
      awardedCents: 0,
      referredCents: amountCents ?? 0,
    }))
    return { ...one, decision: one.decision === undefined ? undefined : { ...one.decision, heads } }
  }),
})
const undecided: Change = (file) => {
  const { indictment: _indictment, verdict: _verdict, mainHearingEnded: _ended, ...rest } = file.proceedings
  const bare = { ...file, proceedings: { ...rest, hearings: [] } }
  return { ...bare, claims: file.claims.map(({ decision: _decision, ...one }) => one) }
}
const object = { cnr: 'Zabrana raspolaganja vozilom.', en: 'A ban on disposing of the vehicle.' }

const STATES: Readonly<Record<string, Change>> = {
  'a successor maintains the claim': claims((claim) => ({
    ...claim,
    claimant: 's1',
    succession: { of: 'v1', maintainedOn: '2026-11-02' },
    successorsAsked: [{ person: 's1', by: 'VSBP', on: '2026-10-02', until: '2026-11-02' }],
  })),
  'before the indictment': undecided,
  'everything is referred': referred,
  'the claim is withdrawn': claims((claim) => ({ ...claim, withdrawn: '2026-12-10' })),
  'there is a plea agreement': proceedings({ plea: true }),
  'measures are proposed': claims((claim) => ({
    ...claim,
    measures: (['d1', 'q1'] as const).map((target, index) => ({
      id: `m${String(index)}`,
      basis: target === 'q1' ? '245' : '243',
      target,
      object,
      reasons: object,
    })),
  })),
  ...Object.fromEntries(
    VERDICT_KINDS.filter((kind) => kind !== 'conviction').map((kind) => [
      `the verdict is ${kind}`,
      (file: EditableCaseFile) => proceedings({ verdict: { kind, announced: '2026-12-16' } })(referred(file)),
    ]),
  ),
}

const order = { number: '1/26', issued: '2026-12-16', final: '2027-01-20', enforceable: '2027-02-10' }
const REQUESTS: readonly Partial<DocumentRequest>[] = [
  {},
  { date: '2027-03-10', order, recipientId: 's1', correction: { kind: 'copyDiffers', onRequest: true } },
]
const documents = documentsWith(findResourceFolder('templates')).filter(({ id }) => id !== 'enforceable-extract')

function gather(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) gather(inner, texts)
}

function composed(definition: DocumentDefinition, request: DocumentRequest): unknown {
  try {
    return definition.compose(request)
  } catch (error) {
    if (error instanceof DocumentProblem) return undefined
    throw error
  }
}

/** Every text of every document of a case, for every claim, as drafted and as issued. */
function said(caseFile: CaseFile): readonly string[] {
  const texts = new Set<string>()
  for (const definition of documents)
    for (const { claim } of caseFile.claims)
      for (const request of REQUESTS) gather(composed(definition, { caseFile, claimId: claim.id, ...request }), texts)
  return [...texts]
}

test.each(Object.entries(STATES))('no document says anything of anybody sealed where %s', (_name, change) => {
  const secret = sealedCase()
  const texts = said(change(sealedCase()))
  const leaks = findSealed(texts.join('\n'), secret)
  const where = leaks.flatMap((leak) => texts.filter((text) => text.includes(leak)).slice(0, 2))
  expect({ leaks, where }).toEqual({ leaks: [], where: [] })
})

test.each(Object.entries(STATES))(
  'where nobody is sealed and %s people are named, so the search can fail',
  (_name, change) => {
    expect(findSealed(said(change(peopledCase())).join('\n'), sealedCase()).length).toBeGreaterThan(3)
  },
)
