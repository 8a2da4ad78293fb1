import { describe, expect, test } from 'vitest'
import { describeFinding, createFinding } from '../../../shared/domain/claim/finding.ts'
import { FINDING_CODES } from '../../support/findingCodes.ts'
import { checkGate } from '../../../shared/domain/claim/gate.ts'
import { createLargeCase } from '../../support/largeCase.ts'
import { editable, readTrainingCase, readTrainingForm } from '../../support/trainingCase.ts'
import { CLAIM_DEFECTS, HEAD_DEFECTS, PERSON_DEFECTS, type Defect } from './gateDefects.ts'

const TODAY = '2026-11-23'
const DEFECTS = [...HEAD_DEFECTS, ...CLAIM_DEFECTS, ...PERSON_DEFECTS]

function found(file: Parameters<typeof checkGate>[0], today?: string): readonly string[] {
  return checkGate(file, 'c1', today).findings.map(({ code, field }) => `${code} ${field}`)
}

describe('a minimal change to case-01 brings exactly its finding', () => {
  const sound = new Set(found(readTrainingCase('case-01'), TODAY))
  test.each(DEFECTS)('%s at %s', (...[code, field, change]: Defect) => {
    const edit = editable(readTrainingCase('case-01'))
    expect(sound).not.toContain(`${code} ${field}`)
    change(edit)
    const findings = checkGate(edit.file, 'c1', TODAY).findings
    const hit = findings.find((one) => one.code === code && one.field === field)
    expect(hit, `got ${findings.map((one) => `${one.code} ${one.field}`).join(', ')}`).toBeDefined()
    expect(checkGate(edit.file, 'c1', TODAY).ready).toBe(findings.every(({ severity }) => severity === 'warning'))
  })

  test('every gate code of the catalogue has a row', () => {
    const gateCodes = FINDING_CODES.filter((code) => !/^(decision|order)\./.test(code))
    const missing = gateCodes.filter((code) => !DEFECTS.some(([tested]) => tested === code))
    expect(missing).toEqual([])
    expect(gateCodes.length).toBeGreaterThanOrEqual(25)
  })
})

describe('the practice cases', () => {
  test('case-01 is ready', () => {
    expect(checkGate(readTrainingCase('case-01'), 'c1').ready).toBe(true)
  })
  test('case-02 is stopped by exactly the findings it expects', () => {
    const { expect: expected } = readTrainingForm('case-02')
    const { ready, findings } = checkGate(readTrainingCase('case-02'), 'c1', TODAY)
    expect(ready).toBe(expected?.['ready'])
    expect(findings.map(({ code }) => code).toSorted()).toEqual((expected?.['findings'] as string[]).toSorted())
  })
  test('case-02, mended, is ready without a remark', () => {
    expect(checkGate(readTrainingCase('case-02-mended'), 'c1')).toEqual({ ready: true, findings: [] })
  })
  test('all twelve claims of the monster case are ready', () => {
    const file = createLargeCase()
    expect(file.claims.map(({ claim }) => checkGate(file, claim.id))).toEqual(
      file.claims.map(() => ({ ready: true, findings: [] })),
    )
  })
})

describe('a finding', () => {
  test('of every code has an article, a message and a remedy in both languages, and names no person', () => {
    const params = {
      place: '225a/1',
      sitting: 1,
      head: 'M03',
      other: 'M04',
      person: 'd1',
      computed: 1,
      claimed: 2,
      awarded: 3,
      decided: 4,
      judges: 3,
      count: 2,
      written: '99,99 eura',
      usual: 'property claim',
      term: 'imovinskopravni zahtjev',
      sum: '5/6',
    }
    const days = [
      'from',
      'to',
      'filed',
      'end',
      'informed',
      'withdrawn',
      'on',
      'date',
      'against',
      'announced',
      'annulled',
      'indictment',
      'rectified',
      'final',
      'due',
    ]
    const dated = Object.fromEntries(days.map((name) => [name, '2026-03-02']))
    for (const code of FINDING_CODES) {
      const one = describeFinding(createFinding(code, 'x', { ...params, ...dated, periodCnr: 'p', periodEn: 'p' }))
      for (const text of [one.message.cnr, one.message.en, one.remedy.cnr, one.remedy.en]) {
        expect(text, code).toMatch(/^\p{Lu}.*\.$/u)
        expect(text, code).not.toMatch(/\{\{|undefined/)
      }
      expect(one.message.cnr, code).not.toBe(one.message.en)
      expect(one.article, code).toMatch(/^(ZKP|KZ|ZOO|ZVSZK|ZIO|ZPMKP)/)
    }
  })
  test('speaks as the product promises', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.head(0).code = 'M03'
    edit.head(0).amountCents = null
    const hit = checkGate(edit.file, 'c1').findings.find(({ code }) => code === 'head.amountMissing')
    expect(hit === undefined ? undefined : describeFinding(hit).message.cnr).toBe(
      'Iznos za stavku M03 nije unijet — čl. 236 st. 3 ZKP traži određen zahtjev.',
    )
    expect(hit?.article).toBe('ZKP 236/3')
  })
})

describe('what is no defect', () => {
  test('a claim filed before the indictment needs no notice of 236/4', () => {
    const edit = editable(readTrainingCase('case-01'))
    Object.assign(edit.claim, { filed: '2026-02-09', informedOfRight: undefined })
    expect(found(edit.file)).not.toContain('claim.informedOfRightMissing claims.0.claim.informedOfRight')
  })
  test('the work alone may be claimed where the gain is higher', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.head(0).calculation = { method: 'labourValue', hours: '2080', rateCents: 350, gainCents: 900_000 }
    expect(found(edit.file).filter((one) => one.startsWith('head.amountMismatch'))).toEqual([])
    edit.head(0).amountCents = 900_000
    expect(found(edit.file).filter((one) => one.startsWith('head.amountMismatch'))).toEqual([])
  })
  test('a surname that is also a place is no disclosure by itself', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.person('v1').name = 'Đurđica Nikšić'
    expect(found(edit.file).filter((one) => one.startsWith('text.revealsName'))).toEqual([])
  })
  test('a guardian of a child of fifteen is enough', () => {
    const { file } = editable(readTrainingCase('case-02-mended'))
    // On that day the hearing has not ended yet.
    Object.assign(file.proceedings, { mainHearingEnded: undefined, verdict: undefined })
    expect(found(file, '2026-09-10')).toEqual([])
  })
})
