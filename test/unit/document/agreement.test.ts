import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

type Given = Readonly<{ represents?: Partial<Person>; counsel?: readonly Person['sex'][] }>

/** Montenegrin sentences of a document of case-01, where somebody else represents the injured woman or defends. */
function sentences(template: string, { represents = {}, counsel = [] }: Given): string {
  const file = readTrainingCase('case-01')
  Object.assign(editable(file).person('r1'), represents)
  const others = file.people.filter(({ role }) => role !== 'defenceCounsel')
  const defence = counsel.map((sex, index): Person => ({ id: `b${index}`, role: 'defenceCounsel', name: 'B. B.', sex }))
  const caseFile = { ...file, people: [...others, ...defence] }
  const { blocks } = composeDocument(template, { caseFile, recipientId: 'v1' })
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text.cnr)] : []))
  return texts.join('\n').replaceAll('\u00a0', ' ')
}

const LEGAL: Partial<Person> = { role: 'guardian', kind: 'legal' }
const GUARDIAN: Partial<Person> = { role: 'guardian', kind: 'appointed' }
const COLLISION: Partial<Person> = { role: 'guardian', kind: 'collision' }

const DELIVERY: readonly (readonly [string, Partial<Person>, string])[] = [
  ['attorney, a woman', { sex: 'f' }, 'punomoćnici oštećene'],
  ['attorney, a man', { sex: 'm' }, 'punomoćniku oštećene'],
  ['parent, a woman', { ...LEGAL, sex: 'f' }, 'zakonskoj zastupnici oštećene'],
  ['parent, a man', { ...LEGAL, sex: 'm' }, 'zakonskom zastupniku oštećene'],
  ['guardian, a woman', { ...GUARDIAN, sex: 'f' }, 'starateljki oštećene'],
  ['guardian, a man', { ...GUARDIAN, sex: 'm' }, 'staraocu oštećene'],
  ['collision guardian, a woman', { ...COLLISION, sex: 'f' }, 'kolizijskoj starateljki oštećene'],
  ['collision guardian, a man', { ...COLLISION, sex: 'm' }, 'kolizijskom staraocu oštećene'],
]

describe('whoever represents the injured party is named by role, sex and case', () => {
  const papers = [
    'compensation-order',
    'order-reasons',
    'rectification',
    'civil-action-instruction',
    'payment-statement',
  ]
  test.each(papers.flatMap((paper) => DELIVERY.map((row) => [paper, ...row] as const)))(
    '%s goes to the %s',
    (paper, _name, represents, expected) => {
      expect(sentences(paper, { represents }).split('\n')).toContain(expected)
    },
  )
  test.each([
    ['compensation-order', 'na račun koji saopšti kolizijska starateljka oštećene'],
    ['property-claim', 'na račun koji saopšti kolizijska starateljka'],
    ['enforceable-extract', 'predaje se samo oštećenoj, kolizijskoj starateljki i organu izvršenja'],
    ['enforcement-motion', 'da se sve dostavlja preko kolizijske starateljke'],
    ['covering-letter', 'kao zastupnici'],
    ['service-slip', 'isključivo preko zastupnice'],
    ['notice-of-rights', 'lično ili preko kolizijske starateljke'],
  ])('%s says »%s«', (paper, expected) => {
    expect(sentences(paper, { represents: { ...COLLISION, sex: 'f' } })).toContain(expected)
  })
})

describe('defence counsel agree by number and sex', () => {
  test.each([
    [['m'], 'braniocu okrivljenih'],
    [['f'], 'braniteljki okrivljenih'],
    [['f', 'm'], 'braniocima okrivljenih'],
    [['f', 'f'], 'braniteljkama okrivljenih'],
  ] as const)('%j: »%s«', (counsel, expected) => {
    for (const paper of ['compensation-order', 'order-reasons', 'rectification']) {
      expect(sentences(paper, { counsel }).split('\n'), paper).toContain(expected)
    }
  })
})

describe('the language of the interpreter stands in the case that the sentence needs', () => {
  function letter(template: string, interpreter: string | undefined): string {
    const caseFile = readTrainingCase('case-01')
    Object.assign(editable(caseFile).person('v1'), { understandsMontenegrin: false, interpreter })
    const { blocks } = composeDocument(template, { caseFile, recipientId: 'v1' })
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text.cnr)] : []))
    return texts.join('\n').replaceAll('\u00a0', ' ')
  }
  test.each([
    ['property-claim', 'Oštećena se služi albanskim jezikom; potreban je tumač'],
    ['injured-party-statement', 'tumač za albanski jezik:'],
    ['notice-of-rights', 'objašnjeno na albanskom jeziku, koji razumijem (tumač:'],
    ['claim-withdrawal', 'objašnjeno na albanskom jeziku, koji razumijem (tumač:'],
    ['legal-aid-request', 'Oštećena se služi albanskim jezikom'],
    ['support-referral', 'tumač za albanski jezik'],
    ['expert-report-request', 'tumača za albanski jezik'],
  ])('%s: »%s«', (template, expected) => {
    expect(letter(template, 'sq')).toContain(expected)
    expect(letter(template, 'klingonski')).toContain(expected.replace(/albansk(\p{L}+)/u, 'klingonsk$1'))
    expect(letter(template, undefined)).not.toContain('undefined')
  })
})

describe('creditor and debtors of enforcement agree with the people they are', () => {
  function titles(template: string, sex: Person['sex'], alone: boolean): string {
    const caseFile = readTrainingCase('case-01')
    const { person, claim } = editable(caseFile)
    for (const id of ['v1', 'd1', 'd2']) Object.assign(person(id), { sex })
    if (alone) claim.respondents = ['d1']
    const { blocks } = composeDocument(template, { caseFile })
    return blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text.cnr)] : [])).join('\n')
  }
  test.each(['enforceable-extract', 'enforcement-motion'])('%s', (template) => {
    expect(titles(template, 'f', true)).toMatch(/^Izvršna povjeriteljka$[^]*^Izvršna dužnica$/m)
    expect(titles(template, 'm', true)).toMatch(/^Izvršni povjerilac$[^]*^Izvršni dužnik$/m)
    expect(titles(template, 'f', false)).toMatch(/^Izvršne dužnice$/m)
    expect(titles(template, 'm', false)).toMatch(/^Izvršni dužnici$/m)
  })
})
