import { expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

function motion(basis: '243' | '245'): string {
  const edit = editable(readTrainingCase('case-01'))
  edit.claim.measures = [{ id: 'm1', basis, target: 'd1', object: { cnr: 'vozilo', en: 'vehicle' } }]
  const found = composeDocument('security-measure-proposal', { caseFile: edit.file }).blocks.find(
    ({ id }) => id === 'motion',
  )
  return found?.kind === 'text' ? plain(found.text.cnr) : ''
}

type Set = Readonly<{ on: string; until: string }>

/** What a paper says of the day by which a civil action is to be shown, in both languages. */
function suitIn(document: 'compensation-order' | 'civil-action-instruction', { on, until }: Set): string[] {
  const edit = editable(readTrainingCase('case-01'))
  const { claimant } = edit.claim
  edit.file.proceedings.events = [{ kind: 'thirdPartyMeasure', date: on, person: claimant, until }]
  const { blocks } = composeDocument(document, { caseFile: edit.file })
  return blocks.flatMap((block) =>
    block.id === 'measure-suit' && block.kind === 'text' ? [plain(block.text.cnr), plain(block.text.en)] : [],
  )
}

const announced = readTrainingCase('case-01').proceedings.verdict?.announced ?? ''

test('ZKP 245/2: a day set in the judgment stands in the operative part, one set before it does not', () => {
  expect(suitIn('compensation-order', { on: announced, until: '2027-03-01' })).toEqual([
    'Mjera obezbjeđenja određena prema trećem licu ukinuće se ako oštećena do 01.03.2027. godine ne dokaže da je pokrenula parnicu (čl. 245 st. 2 ZKP-a).',
    'The security measure ordered against a third party will be lifted unless the injured party shows by 1 March 2027 that a civil action has been brought (Art. 245(2) CPC).',
  ])
  expect(suitIn('compensation-order', { on: '2026-01-15', until: '2027-03-01' })).toEqual([])
})

test('ZKP 245/2: the instruction on civil action names every such day', () => {
  for (const on of [announced, '2026-01-15'])
    expect(suitIn('civil-action-instruction', { on, until: '2027-03-01' })).toEqual([
      expect.stringMatching(
        /^Dokaz da je parnica pokrenuta, do 01\.03\.2027\. godine\. .*treba da dokaže da je pokrenula parnicu/,
      ),
      expect.stringMatching(/^Proof that a civil action was brought, by 1 March 2027\. /),
    ])
})

test('ZKP 245/2: against third parties the court sets the period in which a civil action must be shown', () => {
  expect(motion('245')).toContain('određuje sud (čl. 245 st. 2 ZKP-a)')
  expect(motion('243')).not.toContain('čl. 245')
})
