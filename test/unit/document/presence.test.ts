import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { editable, present, readTrainingCase } from '../../support/trainingCase.ts'

/** The introduction of the order of case-01 where the two main hearings had these people. */
function introduction(...presence: readonly (string[] | undefined)[]): Readonly<{ cnr: string; en: string }> {
  const caseFile = readTrainingCase('case-01')
  for (const [index, ids] of presence.entries()) {
    if (ids !== undefined) present(caseFile.proceedings.hearings[index]).present = ids
  }
  const { blocks } = composeDocument('compensation-order', { caseFile })
  const block = blocks.find(({ id }) => id === 'introduction')
  if (block?.kind !== 'text') throw new Error('no introduction')
  const side = (name: 'cnr' | 'en') => plain(block.text[name]).replaceAll('\u00a0', ' ')
  return { cnr: side('cnr'), en: side('en') }
}

describe('the introduction of the order says of presence what somebody has recorded (ZKP 379/2)', () => {
  test('nothing where nobody has, whoever stands in the file', () => {
    const { cnr, en } = introduction()
    expect(cnr).not.toContain('prisustvu')
    expect(en).not.toContain('presence')
  })
  test('once where the same people were at every hearing, in the order of the statute', () => {
    const { cnr, en } = introduction(['r1', 'd1', 't1'], ['d1', 't1', 'r1'])
    expect(cnr.match(/u prisustvu/g)).toHaveLength(1)
    expect(cnr).toMatch(
      /u prisustvu državn.+okrivljenog Ratka Ždralovića i punomoćnice oštećene strane Anđele Knežević, /,
    )
    expect(cnr).not.toContain('okrivljenog Njegoša Džakovića i')
    expect(en).toMatch(/in the presence of the State Prosecutor .+, the defendant Ratko Ždralović and /)
  })
  test('with its day where they differ, and nothing of a day nobody recorded', () => {
    const { cnr } = introduction(['d1'], ['d1', 'd2'])
    expect(cnr).toContain('04.05.2026. godine (u prisustvu okrivljenog Ratka Ždralovića)')
    expect(cnr).toMatch(
      /\(javnost isključena, u prisustvu okrivljenog Ratka Ždralovića i okrivljenog Njegoša Džakovića\)/,
    )
    const half = introduction(['d1'], undefined).cnr
    expect(half.match(/u prisustvu/g)).toHaveLength(1)
    expect(half).toContain('(javnost isključena)')
  })
  test('a sealed person by the pseudonym only', () => {
    const { cnr, en } = introduction(['v1'], ['v1'])
    expect(cnr + en).not.toMatch(/Đurđic|Šćekić/)
    expect(cnr).toContain('u prisustvu oštećene ')
  })
})

describe('roles and pseudonyms of the introduction agree', () => {
  test('a protected person is present under the pseudonym, in a phrase that needs no case of it', () => {
    const { cnr } = introduction(['v1'])
    expect(cnr).toContain('u prisustvu oštećene pod pseudonimom „Oštećena A”')
  })

  test.each([
    ['f', 'kao predsjednice vijeća'],
    ['m', 'kao predsjednika vijeća'],
  ] as const)('of a presiding judge (%s) it says »%s«', (sex, expected) => {
    const edit = editable(readTrainingCase('case-01'))
    const judge = edit.person(edit.decision.judge)
    Object.assign(judge, { sex })
    edit.file.people.push({ ...judge, id: 'j2', role: 'panelMember' }, { ...judge, id: 'j3', role: 'panelMember' })
    const { blocks } = composeDocument('compensation-order', { caseFile: edit.file })
    const block = blocks.find(({ id }) => id === 'introduction')
    const cnr = block?.kind === 'text' ? plain(block.text.cnr) : ''
    expect(cnr).toContain(expected)
    expect(cnr).toContain('i sudija ')
  })
})
