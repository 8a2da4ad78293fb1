import { expect, test } from 'vitest'
import { composePaper } from '../../../electron/usecases/paper/composePaper.ts'
import { proposeDuty } from '../../../renderer/forms/dutyProof.ts'
import { itemOfName, nameOfItem, subjectsOf } from '../../../renderer/parts/paperItem.ts'
import { PAPER_KINDS, paperRowOf } from '../../../shared/domain/papers/paperKinds.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const caseFile = { ...file, claims: [] }
const BEFORE = PAPER_KINDS.filter((kind) => paperRowOf(kind).needs.includes('injured'))

test('who has no claim yet is told, asked and instructed, helped to legal aid and referred to support', () => {
  expect(BEFORE.slice(0, 3)).toEqual(['notice-of-rights', 'injured-party-statement', 'rights-leaflet'])
  expect(BEFORE.slice(3)).toEqual(['legal-aid-request', 'support-referral'])
})

function saidOnlyIn(kind: (typeof BEFORE)[number]) {
  const fields = { variants: ['cnr' as const], date: '2026-06-01' }
  const made = composePaper({ kind, fields: { ...fields, injured: 'v1' }, caseFile })
  const other = composePaper({ kind, fields: { ...fields, claim: 'c1' }, caseFile: file })
  if (!made.ok || !other.ok) throw new Error('not composed')
  const said = (rows: typeof made.value.rows) => rows.map(({ text }) => text.cnr)
  return {
    before: said(made.value.rows).filter((text) => !said(other.value.rows).includes(text)),
    after: said(other.value.rows).filter((text) => !said(made.value.rows).includes(text)),
  }
}

test('the request for legal aid says before a claim that one can still be filed, and after it that a hearing comes', () => {
  const { before, after } = saidOnlyIn('legal-aid-request')
  expect(before).toEqual([
    expect.stringMatching(/^Zahtjev je hitan: imovinskopravni zahtjev može se podnijeti samo do/),
  ])
  expect(after).toEqual([expect.stringMatching(/^Zahtjev je hitan: glavni pretres je zakazan za/)])
})

test('the notice, the leaflet and the referral say before a claim what they say after', () => {
  expect(saidOnlyIn('support-referral')).toEqual({ before: [], after: [] })
  expect(saidOnlyIn('notice-of-rights')).toEqual({ before: [], after: [] })
  expect(saidOnlyIn('rights-leaflet')).toEqual({ before: [], after: [] })
})

test('the statement of somebody without a claim leaves the answers to the pen', () => {
  const { before, after } = saidOnlyIn('injured-party-statement')
  expect(before).toEqual([
    expect.stringMatching(/^\[ \] da podnosi imovinskopravni zahtjev, u iznosu od _+ eura/),
    '[ ] da će zahtjev podnijeti naknadno, do završetka glavnog pretresa',
    '[ ] da zahtjev za sada ne podnosi',
    expect.stringMatching(/^– o pridruživanju krivičnom gonjenju: _+$/),
  ])
  expect(after).toHaveLength(2)
})

test('a paper that is begun has a name by its kind and for whom it is, and is found by it', () => {
  const people = [
    { id: 'v1', role: 'injuredParty' },
    { id: '_v2', role: 'injuredParty' },
    { id: 'd1', role: 'defendant' },
  ]
  const view = { claims: [{ claim: { id: 'c_1', claimant: 'v1' } }], people } as unknown as Parameters<
    typeof subjectsOf
  >[0]
  expect(subjectsOf(view)).toEqual([{ claim: 'c_1' }, { injured: '_v2' }])
  for (const kind of PAPER_KINDS) {
    for (const subject of [...subjectsOf(view), {}]) {
      expect(itemOfName(nameOfItem({ kind, subject }))).toEqual({ kind, subject })
    }
  }
  for (const other of ['send_0f', 'return_0f', 'a'.repeat(32), '', undefined]) expect(itemOfName(other)).toBeUndefined()
})

test('the record of a duty begins with its paper, and with nothing that the paper does not say', () => {
  const paper = { id: 'p', kind: 'notice-of-rights', number: 'VDT-PG-AKT-2026-KR4-0007', state: 'made' } as const
  const note = 'Obavještenje o pravu na zahtjev, VDT-PG-AKT-2026-KR4-0007'
  expect(proposeDuty('notify', paper)).toEqual({ note })
  const sent = { ...paper, state: 'sent', sent: '2026-06-02' } as const
  expect(proposeDuty('notify', { ...sent, channel: 'post' })).toEqual({ note, date: '2026-06-02', channel: 'post' })
  expect(proposeDuty('notify', { ...sent, channel: 'courier' })).toMatchObject({ channel: 'inPerson' })
  expect(proposeDuty('notify', { ...sent, channel: 'attorney' })).toEqual({ note, date: '2026-06-02' })
  const { number: _none, ...leaflet } = { ...paper, kind: 'rights-leaflet' as const }
  expect(proposeDuty('instruct', leaflet)).toEqual({ note: 'Letak o pravima' })
  const measure = { ...paper, kind: 'security-measure-proposal' as const }
  expect(proposeDuty('securityMeasure', measure)).toMatchObject({ outcome: 'proposed' })
})
