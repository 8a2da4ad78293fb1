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

test('ZKP 245/2: against third parties the court sets the period in which a civil action must be shown', () => {
  expect(motion('245')).toContain('određuje sud (čl. 245 st. 2 ZKP-a)')
  expect(motion('243')).not.toContain('čl. 245')
})
