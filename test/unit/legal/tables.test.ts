import { describe, expect, test } from 'vitest'
import deadlines from '../../../resources/legal/deadlines.json' with { type: 'json' }
import headsTable from '../../../resources/legal/heads.json' with { type: 'json' }
import holidays from '../../../resources/legal/holidays.json' with { type: 'json' }
import rates from '../../../resources/legal/interestRates.json' with { type: 'json' }
import bases from '../../../resources/legal/legalBases.json' with { type: 'json' }
import offencesTable from '../../../resources/legal/offences.json' with { type: 'json' }
import officesTable from '../../../resources/legal/offices.json' with { type: 'json' }
import findingsTable from '../../../resources/legal/findings.json' with { type: 'json' }
import clausesTable from '../../../resources/legal/reasonClauses.json' with { type: 'json' }
import gateTable from '../../../resources/legal/gate.json' with { type: 'json' }
import venueTable from '../../../resources/legal/venue.json' with { type: 'json' }
import { DEADLINE_IDS } from '../../../shared/domain/deadlines/deadlineInput.ts'
import { EVIDENCE_KINDS } from '../../../shared/domain/caseFile/evidence.ts'
import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import { checkInterestTable, shippedInterestTable } from '../../../shared/domain/interest/rates.ts'
import { headByCode, heads, personalityRights } from '../../../shared/domain/legal/heads.ts'
import { isLegalBasisKey, lawByKey, legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { findOffence, offences } from '../../../shared/domain/legal/offences.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { doFollow, type Validity } from '../../../shared/time/validity.ts'
import { addDays, isCalendarDate } from '../../../shared/time/calendarDate.ts'

type Row = Readonly<{ validFrom: string | null; validTo: string | null; source: string; confidence: string }>

// Versions of one thing stand one after another.
function versionsBy<One extends Row>(rows: readonly One[], key: (row: One) => string): One[][] {
  return [...new Set(rows.map(key))].map((one) => rows.filter((row) => key(row) === one))
}

const holidayKeys = [...new Set(holidays.holidays.map((row) => row.key))]

const groups: [string, readonly (readonly Row[])[]][] = [
  ['interest rates', [rates.rates]],
  ['deadlines', versionsBy(deadlines.rules, ({ id }) => id)],
  ['holidays', holidayKeys.map((key) => holidays.holidays.filter((row) => row.key === key))],
  ['heads', versionsBy(headsTable.heads, ({ code }) => code)],
  ['personality rights', versionsBy(headsTable.personalityRights, ({ key }) => key)],
  ['offences', versionsBy(offencesTable.offences, (row) => `${row.law} ${row.article}/${row.paragraph}`)],
  ['offices', officesTable.offices.map((row) => [row])],
  ['clauses for reasons', versionsBy(clausesTable.clauses, ({ id }) => id)],
  ['legal bases', Object.values(bases.bases)],
  ['laws', Object.values(bases.laws).map((row) => [row])],
  ['venue', [venueTable.rules]],
  ['ages', Object.values(gateTable.ages)],
]

describe.each(groups)('%s', (_name, versions) => {
  test('every row has a source and a confidence mark', () => {
    for (const row of versions.flat()) {
      expect(row.source.length, JSON.stringify(row)).toBeGreaterThan(0)
      expect(row.confidence).toMatch(/^[SDBU]$/)
    }
  })

  test('versions follow one another without gap or overlap; only the last is open', () => {
    for (const rows of versions) {
      rows.forEach((row, index) => {
        if (row.validFrom !== null) expect(isCalendarDate(row.validFrom)).toBe(true)
        if (row.validTo !== null && row.validFrom !== null) expect(row.validTo >= row.validFrom).toBe(true)
        const next = rows[index + 1]
        if (next !== undefined) expect(next.validFrom).toBe(addDays(row.validTo ?? 'open', 1))
      })
    }
  })
})

test('versions of a finding follow one another', () => {
  const kinds: readonly (readonly Validity[])[] = Object.values(findingsTable.findings)
  for (const versions of kinds) expect(doFollow(versions)).toBe(true)
  expect(kinds.length).toBeGreaterThan(140)
})

test('the rates are one unbroken table, each the rate of the bank plus the margin', () => {
  expect(checkInterestTable(shippedInterestTable).ok).toBe(true)
  for (const row of rates.rates) {
    const hundredths = [row.ecbRatePercent, row.marginPercent].map((text) => Math.round(Number(text) * 100))
    expect(hundredths.reduce((sum, part) => sum + part, 0)).toBe(Math.round(Number(row.ratePercent) * 100))
    expect(row.validFrom.slice(5) + row.validTo.slice(5)).toMatch(/^(01-0106-30|07-0112-31)$/)
  }
})

test('every code of the form has a head with both names, a basis and a method', () => {
  expect(heads.map((head) => head.code)).toEqual([...HEAD_CODES])
  for (const head of heads) {
    expect(headByCode(head.code)).toBe(head)
    expect(head.name.cnr && head.name.en && head.genitive).toBeTruthy()
    expect(head.kind).toBe({ M: 'material', N: 'nonMaterial', R: 'return' }[head.code.slice(0, 1)])
    expect(head.methods.length).toBeGreaterThan(0)
    if (head.kind === 'nonMaterial')
      expect(personalityRights.map((right) => right.key)).toContain(head.personalityRight)
  }
})

test('usual evidence of a head is of a known kind, once each, told by beginnings of words as search folds them', () => {
  for (const { code, evidence } of heads) {
    const kinds = evidence.map(({ kind }) => kind)
    expect(new Set(kinds).size, code).toBe(kinds.length)
    for (const kind of kinds) expect(EVIDENCE_KINDS).toContain(kind)
    for (const word of evidence.flatMap(({ words }) => words)) expect(foldKey(word)).toBe(word)
  }
})

test('citations are spelled as their parts say', () => {
  for (const key of Object.keys(bases.bases).filter(isLegalBasisKey)) {
    const { law, article, paragraph, item, citation, reference, topic } = legalBasisByKey(key)
    const { short, name } = lawByKey(law)
    const parts = [`čl. ${article}`, paragraph && `st. ${paragraph}`, item && `tač. ${item}`, short.cnr]
    expect(citation.cnr).toBe(article === null ? name.cnr : parts.filter((part) => part !== null).join(' '))
    const english = `Art. ${article}${paragraph === null ? '' : `(${paragraph})`}${item === null ? '' : `(${item})`} ${short.en}`
    expect(citation.en).toBe(article === null ? name.en : english)
    if (article !== null)
      expect(reference).toBe(`${law} ${[article, paragraph, item].filter((part) => part !== null).join('/')}`)
    expect(topic.cnr && topic.en).toBeTruthy()
  }
  expect(legalBasisByKey('decision.conviction').citation).toEqual({ cnr: 'čl. 239 st. 2 ZKP', en: 'Art. 239(2) CPC' })
  expect(legalBasisByKey('decision.conviction', '1990-01-01').reference).toBe('ZKP 239/2')
})

test('every deadline has its rule', () => {
  expect(deadlines.rules.map((row) => row.id)).toEqual([...DEADLINE_IDS])
  // What the command `law` calls them.
  expect(deadlines.rules.map((row) => row.code)).toEqual(DEADLINE_IDS.map((_id, index) => `D${String(index + 1)}`))
})

test('offences are found by their place, however the law is spelled', () => {
  expect(offences.length).toBeGreaterThanOrEqual(20)
  expect(findOffence({ law: 'K.Z. CG', article: '225A' })?.name.en).toBe('unlawful employment')
  expect(findOffence({ law: 'KZ', article: '444', paragraph: '12' })).toBeUndefined()
  expect(findOffence({ law: 'KZ', article: '225a', paragraph: '1' })).toBeUndefined()
  expect(findOffence({ law: 'ZKP', article: '444', paragraph: '1' })).toBeUndefined()
  for (const row of offences) {
    expect(row.maxMonths === null || row.maxMonths > row.minMonths, `${row.article}/${row.paragraph}`).toBe(true)
    expect(row.phrase.cnr).toContain(row.name.cnr)
    expect(row.genitivePhrase).toContain(row.genitive)
    expect(
      findOffence({
        law: row.law,
        article: row.article,
        ...(row.paragraph === null ? {} : { paragraph: row.paragraph }),
      })?.article,
    ).toBe(row.article)
  }
})
