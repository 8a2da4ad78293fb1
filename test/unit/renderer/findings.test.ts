import { describe, expect, test } from 'vitest'
import { findPlaceOfFinding, type PlacedFile } from '../../../renderer/parts/findings/findingPlace.ts'
import { writeFinding, type CheckedClaim } from '../../../renderer/parts/findings/findingWords.ts'
import { countShown } from '../../../renderer/parts/findings/countShown.ts'
import { groupFindings } from '../../../renderer/parts/findings/groupFindings.ts'
import type { Text } from '../../../renderer/i18n/useText.ts'
import { findNearestField } from '../../../renderer/ui/focusField.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import { createFinding } from '../../../shared/domain/claim/finding.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { LANGUAGES, type Language } from '../../../shared/text/language.ts'
import { editable, readTrainingCase, withDecisions } from '../../support/trainingCase.ts'
import { CLAIM_DEFECTS, HEAD_DEFECTS, PERSON_DEFECTS } from '../claim/gateDefects.ts'
import { screenText } from './screenText.ts'

const TODAY = '2026-11-23'
const DEFECTS = [...HEAD_DEFECTS, ...CLAIM_DEFECTS, ...PERSON_DEFECTS]

function placed(file: CaseFile): PlacedFile {
  const label = ({ pseudonym, name }: Person) => pseudonym ?? { cnr: name, en: name }
  return {
    people: file.people.map((person) => ({ id: person.id, label: label(person) })),
    evidence: file.evidence,
    claims: file.claims,
  }
}

const TEXTS = { cnr: screenText('cnr'), 'cnr-Cyrl': screenText('cnr-Cyrl'), en: screenText('en') }

function wordsOf(file: CaseFile, findings: readonly FindingView[], language: Language = 'cnr') {
  const claim = file.claims[0]?.claim
  return writeFinding(findings, placed(file), { id: claim?.id ?? '', heads: claim?.heads ?? [] }, TEXTS[language])
}

describe('every finding of the gate', () => {
  test.each(DEFECTS)('%s at %s leads to a place that is there', (code, field, change) => {
    const edit = editable(readTrainingCase('case-01'))
    change(edit)
    const place = findPlaceOfFinding(field, placed(edit.file), 'c1')
    expect(place, code).toBeDefined()
    const known: Readonly<Record<string, readonly { id: string }[]>> = {
      person: edit.file.people,
      evidence: edit.file.evidence,
      claim: edit.file.claims.map(({ claim }) => claim),
    }
    if (place?.form !== 'proceedings') expect(known[place?.form ?? '']?.map(({ id }) => id)).toContain(place?.item)
  })

  test('is said in every language without an id of the file, a hole or a name of the program', () => {
    const said: string[] = []
    for (const language of LANGUAGES) {
      for (const [, , change] of DEFECTS) {
        const edit = editable(readTrainingCase('case-01'))
        change(edit)
        for (const one of wordsOf(edit.file, checkGate(edit.file, 'c1', TODAY).findings, language)) {
          said.push([one.message, one.remedy ?? '', one.article ?? '', one.where].join(' | '))
        }
      }
    }
    expect(said.length).toBeGreaterThan(3 * DEFECTS.length)
    // v1, d1, e7, h40, c1: what the rules call people, evidence, heads and claims.
    expect(said.filter((text) => /\b[a-z]\d+\b|undefined|\{\{|\b(?:findings|screens)\./.test(text))).toEqual([])
  })
})

describe('findings on the screen', () => {
  test('of one sentence at one field stay apart, so that none is left when it is gone', () => {
    const file = readTrainingCase('case-01')
    const undecided = (decided: number) => {
      const { heads: claimed } = editable(file)
      const heads = claimed.slice(0, decided).map((head) => ({
        head: head.id,
        awardedCents: head.amountCents ?? 0,
        referredCents: 0,
      }))
      const decidedFile = withDecisions(file, (decision) => ({ ...decision, heads }))
      return wordsOf(file, judgeDecision(decidedFile, 'c1').problems)
    }
    const all = editable(file).heads.length
    for (let decided = 0; decided <= all; decided += 1) {
      const words = undecided(decided)
      expect(words.filter(({ message }) => /^O stavci \S+ nije odlučeno/.test(message))).toHaveLength(all - decided)
      expect(new Set(words.map(({ key }) => key)).size).toBe(words.length)
    }
  })

  test('that say the same stand together, each with its own place', () => {
    const { file, head } = editable(readTrainingCase('case-01'))
    for (const entry of file.evidence.slice(0, 3)) entry.title = { cnr: entry.title.cnr, en: '' }
    head(0).evidence = file.evidence.slice(0, 3).map(({ id }) => id)
    const groups = groupFindings(wordsOf(file, checkGate(file, 'c1', TODAY).findings))
    const many = groups.find(({ findings }) => findings.length > 1)
    expect(many?.findings).toHaveLength(3)
    expect(new Set(many?.findings.map(({ where }) => where)).size).toBe(3)
    for (const [at, { where }] of (many?.findings ?? []).entries()) {
      expect(where).toContain(`Dokazi › ${file.evidence[at]?.title.cnr ?? ''}`)
    }
  })

  test('name a head by its row where a code occurs twice, and a person by what may be shown', () => {
    const { file, head, person } = editable(readTrainingCase('case-01'))
    head(1).code = head(0).code
    head(1).amountCents = 0
    person('d1').jmbg = '1234567890123'
    const said = wordsOf(file, checkGate(file, 'c1', TODAY).findings).map(({ message }) => message)
    expect(said).toContainEqual(expect.stringContaining(`${head(0).code} u redu 2`))
    const label = placed(file).people.find(({ id }) => id === 'd1')?.label.cnr ?? ''
    expect(said).toContainEqual(expect.stringContaining(label))
  })

  test('of hundreds of heads are written with each head named once', () => {
    const HEADS = 500
    const { file } = editable(readTrainingCase('case-01'))
    const claim = file.claims[0]?.claim
    const heads = Array.from({ length: HEADS }, (_, at) => ({ ...claim?.heads[0], id: `h${String(at + 1)}` }))
    const checked = { id: 'c1', heads: heads as CheckedClaim['heads'] }
    const found = heads.map(({ id }, at) =>
      createFinding('head.duplicate', `claims.0.claim.heads.${String(at)}`, { head: `M04 (${id})` }),
    )
    let asked = 0
    const t: Text['t'] = (key, params) => {
      asked += 1
      return TEXTS.cnr.t(key, params)
    }
    const counted = { ...TEXTS.cnr, t }
    expect(writeFinding(found, placed(file), checked, counted)).toHaveLength(HEADS)
    // A name of the head, and of each finding the sentence, the way out and the names of its place.
    expect(asked).toBeLessThan(8 * HEADS)
  })

  test.each([
    [0, 0],
    [10, 10],
    [11, 11],
    [12, 10],
    [500, 10],
  ])('of %i at one sentence %i are drawn at first', (count, shown) => {
    expect(countShown(count, 10)).toBe(shown)
  })

  test('say the article once', () => {
    const { file, head } = editable(readTrainingCase('case-01'))
    head(0).amountCents = null
    const [one] = wordsOf(file, checkGate(file, 'c1', TODAY).findings)
    expect(one?.message).toContain('čl. 236 st. 3 ZKP')
    expect(one?.article).toBeUndefined()
    const [english] = wordsOf(file, checkGate(file, 'c1', TODAY).findings, 'en')
    expect(english?.message).toMatch(/Art\. 236\(3\)/)
    const [cyrillic] = wordsOf(file, checkGate(file, 'c1', TODAY).findings, 'cnr-Cyrl')
    expect(cyrillic?.message).toContain('чл. 236 ст. 3 ЗКП')
  })
})

describe('a path leads to the control on the screen', () => {
  const known = ['claimant', 'heads.0.code', 'heads.1.amountCents', 'heads.1.evidence', 'respondents', 'title.cnr']
  test.each([
    ['heads.1.amountCents', 'heads.1.amountCents'],
    ['heads.1.evidence.0', 'heads.1.evidence'],
    ['respondents.2', 'respondents'],
    ['title', 'title.cnr'],
    ['heads.0.interestFrom', 'heads.0.code'],
    ['heads', 'heads.0.code'],
    ['birthDate', undefined],
    ['heads.7.code', undefined],
  ])('%s → %s', (path, field) => {
    expect(findNearestField(path, known)).toBe(field)
  })
})
