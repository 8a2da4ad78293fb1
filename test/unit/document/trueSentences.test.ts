import { describe, expect, test } from 'vitest'
import { composeDocument, templateIds } from '../../../electron/documents/allDocuments.ts'
import { plain } from '../../../shared/document/content/content.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import type { VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import {
  editable,
  readTrainingCase,
  withClaims,
  withDecisions,
  type EditableCaseFile,
} from '../../support/trainingCase.ts'

function textOf(template: string, caseFile: EditableCaseFile, request: Partial<DocumentRequest> = {}): string {
  const { blocks } = composeDocument(template, { caseFile, date: '2026-07-10', ...request })
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [plain(block.text.cnr)]
    return block.kind === 'signatures' ? block.signatories.map(({ role }) => plain(role.cnr)) : []
  })
  return texts.join('\n').replaceAll('\u00a0', ' ')
}

const FINAL = { number: '1/26', issued: '2026-06-15', final: '2026-07-07' } as const

/** Case-01 where the court awards nothing, in a decision of that kind. */
function ended(kind: (typeof VERDICT_KINDS)[number]): EditableCaseFile {
  const file = readTrainingCase('case-01')
  const { heads } = editable(file)
  const decided: Decision['heads'] = heads.map(({ id, amountCents }) => ({
    head: id,
    awardedCents: 0,
    referredCents: amountCents ?? 0,
  }))
  const proceedings = { ...file.proceedings, verdict: { kind, announced: '2026-06-15' } }
  return withDecisions({ ...file, proceedings }, (decision) => ({ ...decision, heads: decided }))
}

describe('a penalty order is a ruling, and no paper calls it a judgment (ZKP 461, 464/2)', () => {
  const file = ended('penaltyOrder')
  test('it is not pronounced in public', () => {
    const text = textOf('compensation-order', file)
    expect(text).toContain('dana 15.06.2026. godine donio je')
    expect(text).not.toContain('javno objavio')
    expect(textOf('compensation-order', readTrainingCase('case-01'))).toContain('javno objavio')
  })
  test.each([
    ['covering-letter', 'prepis rješenja od 15.06.2026. godine'],
    ['service-slip', 'Rješenje od 15.06.2026. godine sa odlukom'],
    ['civil-action-instruction', 'ovjereni prepis rješenja i dokazi'],
    ['rectification', 'Ispravlja se rješenje ovog suda'],
    ['rectification', 'U ostalom dijelu rješenje ostaje neizmijenjeno.'],
  ] as const)('%s: »%s«', (template, sentence) => {
    expect(textOf(template, file)).toContain(sentence)
  })
  test.each(['covering-letter', 'service-slip', 'rectification'])('nothing of %s speaks of a judgment', (template) => {
    expect(textOf(template, file)).not.toMatch(/presud/iu)
  })
  test('its corrected copy keeps its own remedy, and so does that of a plea agreement (ZKP 303/2)', () => {
    const request = { correction: { kind: 'copyDiffers', onRequest: false } } as const
    expect(textOf('rectification', file, request)).toContain('samo zbog odluke o kazni i zbog povrede odredaba čl. 461')
    const plea = readTrainingCase('case-01')
    const agreed = { ...plea, proceedings: { ...plea.proceedings, plea: true } }
    expect(textOf('rectification', agreed, request)).toContain('žalba je dozvoljena samo ako presuda nije u skladu')
  })
})

test.each(templateIds)('%s calls a head by its name and its number, not by a code of the program', (template) => {
  const { blocks } = composeDocument(template, { caseFile: readTrainingCase('case-01') })
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text]
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : []
  })
  const said = texts.flatMap(({ cnr, en }) => [plain(cnr), plain(en)]).join('\n')
  expect(said.match(/\b[MNR]\d\d\b/gu)).toBeNull()
})

describe('what is not so is not said', () => {
  test('no request is urgent because of a claim that is filed already', () => {
    const decided = readTrainingCase('case-01')
    expect(textOf('legal-aid-request', decided)).not.toContain('hitan')
    const unfiled = withClaims(decided, ({ filed: _filed, filedWith: _with, ...claim }) => claim)
    expect(textOf('legal-aid-request', unfiled)).toContain(
      'Zahtjev je hitan: imovinskopravni zahtjev može se podnijeti',
    )
    expect(textOf('legal-aid-request', decided, { date: '2026-05-10' })).toContain(
      'Zahtjev je hitan: glavni pretres je zakazan za 12.06.2026.',
    )
  })
  test('nobody is examined for damage to property', () => {
    const file = readTrainingCase('case-01')
    Object.assign(editable(file).person('v1'), { sealed: false })
    expect(textOf('expert-report-request', file)).toContain('Pregled će se obaviti jednom')
    const money = withClaims(file, (claim) => ({ ...claim, heads: claim.heads.filter(({ code }) => code < 'N') }))
    const text = textOf('expert-report-request', money)
    expect(text).not.toContain('Pregled')
    expect(text).not.toContain('Zaštita oštećene')
  })
  test('the slip speaks of protected data only where they are protected', () => {
    const file = readTrainingCase('case-01')
    expect(textOf('service-slip', file)).toContain('isključivo preko zastupnice')
    Object.assign(editable(file).person('v1'), { sealed: false })
    expect(textOf('service-slip', file)).not.toContain('zaštićeni')
  })
  test('no period for an appeal runs from a copy of a final decision', () => {
    const file = readTrainingCase('case-01')
    expect(textOf('covering-letter', file)).toContain('teku rokovi navedeni u pouci')
    expect(textOf('covering-letter', file, { order: FINAL })).not.toContain('rokovi')
  })
  test('enforcement asks for interest only where it was awarded', () => {
    const file = readTrainingCase('case-01')
    expect(textOf('enforcement-motion', file)).toContain('radi naplate navedenog iznosa sa kamatom i troškova')
    const bare = withDecisions(file, (decision) => ({
      ...decision,
      heads: decision.heads.map(({ interestFrom: _from, ...head }) => head),
    }))
    expect(textOf('enforcement-motion', bare)).toContain('radi naplate navedenog iznosa i troškova')
    expect(textOf('calculation-annex', bare)).toContain('Zatezna kamata nije dosuđena.')
  })
  test('six months from a referral run only where somebody was referred (KZ 114/2)', () => {
    const file = readTrainingCase('case-01')
    expect(textOf('civil-action-instruction', file, { order: FINAL })).toContain('ističe 07.01.2027. godine')
    const left = withClaims(file, (claim) => ({ ...claim, withdrawn: '2026-05-25' }))
    const text = textOf('civil-action-instruction', left, { order: FINAL })
    expect(text).not.toContain('07.01.2027')
    expect(text).toContain('ili je od njega odustao')
  })
  test('nothing is said to be paid in full where nothing was awarded', () => {
    expect(() => textOf('payment-statement', ended('acquittal'))).toThrow('document.nothingToPay')
  })
  test('after a want of jurisdiction the other court is to be told', () => {
    expect(textOf('decision-in-short', ended('noJurisdiction'))).toContain('Drugom, nadležnom sudu recite')
    expect(textOf('decision-in-short', ended('acquittal'))).not.toContain('nadležnom sudu recite')
  })
  test('a woman signs and files as a woman', () => {
    const file = readTrainingCase('case-01')
    expect(textOf('enforcement-motion', file)).toContain('ZASTUPNICA IZVRŠNE POVJERITELJKE')
    expect(textOf('legal-aid-request', file)).toContain('Podnositeljka je žrtva trgovine ljudima')
  })
  test('the date of a piece of evidence stands with its title, not with its source', () => {
    const file = readTrainingCase('case-01')
    Object.assign(editable(file).person('v1'), { sealed: false })
    expect(textOf('property-claim', file)).toContain(
      'Zapisnik o saslušanju oštećene od 04.05.2026. godine (Viši sud u Podgorici)',
    )
  })
  test('parties of enforcement live where they do in the judgment', () => {
    expect(textOf('enforcement-motion', readTrainingCase('case-01'))).toContain('sa prebivalištem u Bijelom Polju, bb')
  })
})
