import { expect, test } from 'vitest'
import { planMove } from '../../../shared/domain/caseFile/moveClaims.ts'
import { idsInDrafts, planDraftMoves, renameInDraft } from '../../../shared/domain/caseFile/moveDrafts.ts'
import { draftChannels } from '../../../shared/contract/draft.ts'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { readTrainingCase, present } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const claim = present(file.claims[0]).claim
const personIds = new Map([
  ['v1', 'v1-2'],
  ['d1', 'd1'],
])
const evidenceIds = new Map([['e1', 'e1-2']])
const move = { ...planMove(file, { ...file, claims: [] }, ['c1']), personIds, evidenceIds }

test('a draft of what goes over is found under its id there; of who stays too it stays as well', () => {
  const forms = [
    'claim/c1',
    'claim/c2',
    'decision/c1',
    'person/v1',
    'evidence/e1',
    'paper/property-claim_c1',
    'act/return_c1',
  ]
  const others = ['proceedings', 'newPerson/witness-w1', 'duty/notify', 'paper/property-claim_', 'paper/send_c1x']
  const joined = {
    ...move,
    claims: [{ from: 'c1', file: { ...present(file.claims[0]), claim: { ...claim, id: 'c1-2' } } }],
  }
  expect(planDraftMoves([...forms, ...others], joined)).toEqual([
    { from: 'claim/c1', to: 'claim/c1-2', stays: false },
    { from: 'decision/c1', to: 'decision/c1-2', stays: false },
    { from: 'person/v1', to: 'person/v1-2', stays: true },
    { from: 'evidence/e1', to: 'evidence/e1-2', stays: true },
    { from: 'paper/property-claim_c1', to: 'paper/property-claim_c1-2', stays: false },
    { from: 'act/return_c1', to: 'act/return_c1-2', stays: false },
  ])
  const key = draftChannels['draft.save'].input.shape.key
  for (const form of [...forms, ...others])
    expect([form, key.safeParse(`${'a'.repeat(32)}/${form}`).success]).toEqual([form, true])
})

test('what is typed names people and evidence as they are called there, and says nothing else', () => {
  const typed = claimForm.toForm({ ...claim, note: { cnr: 'v1', en: 'e1' } })
  const draft = { base: claimForm.toForm(claim), typed }
  const renamed = JSON.parse(renameInDraft(JSON.stringify(draft), move)) as typeof draft
  expect(renamed.typed.claimant).toBe('v1-2')
  expect(renamed.typed.note).toEqual({ cnr: 'v1', en: 'e1' })
  expect(renamed.typed.heads.map(({ evidence }) => evidence)).toEqual(
    typed.heads.map(({ evidence }) => evidence.map((id) => (id === 'e1' ? 'e1-2' : id))),
  )
  expect(renameInDraft('započeto', move)).toBe('započeto')
  expect(renamed.typed.respondents).toEqual(typed.respondents)
  expect(JSON.stringify(claimForm.schema.parse(renamed.typed)).length).toBeGreaterThan(100)
})

test('nothing that goes over is given the id of something that is typed there and not saved', () => {
  expect([...idsInDrafts(['newPerson/witness-w1', 'claim/c1', 'proceedings'])]).toEqual(['w1', 'c1', ''])
  const empty = { ...file, people: [], evidence: [], claims: [] }
  const { claims, people } = planMove(file, empty, ['c1'], new Set(['c1', 'v1']))
  expect(claims.map(({ file: { claim: one } }) => [one.id, one.claimant])).toEqual([['c1-2', 'v1-2']])
  expect(people.map(({ id }) => id)).toContain('v1-2')
})
