import { expect, test } from 'vitest'
import { readOnlyReason } from '../../../renderer/features/claim/readOnlyReason.ts'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { screenText } from './screenText.ts'

const OFFICES = { prosecution: 'VDT-PG', court: 'VSPG' }
const PROSECUTOR = { office: 'VDT-PG', roles: ['prosecutor'] } as const
const JUDGE = { office: 'VSPG', roles: ['judge'] } as const

type FiledWith = 'prosecution' | 'court'
const view = (stage: ClaimStage, filedWith: FiledWith = 'prosecution') => ({ stage, claim: { filedWith } })
const codeFor = (stage: ClaimStage, reader: typeof PROSECUTOR | typeof JUDGE, filedWith?: FiledWith) =>
  readOnlyReason(view(stage, filedWith), OFFICES, reader).code

test('what has gone to the court is elsewhere for the prosecutor, what came back for the court', () => {
  expect(readOnlyReason(view('registered'), OFFICES, PROSECUTOR)).toEqual({ code: 'elsewhere', office: 'VSPG' })
  expect(readOnlyReason(view('returned'), OFFICES, JUDGE)).toEqual({ code: 'elsewhere', office: 'VDT-PG' })
})

test('at the court what the prosecution sent is read only, and what was filed there once the main hearing has ended', () => {
  expect(codeFor('forwarded', JUDGE)).toBe('forwarded')
  expect(codeFor('inReview', JUDGE)).toBe('forwarded')
  expect(codeFor('inReview', JUDGE, 'court')).toBe('hearingEnded')
})

test('in the own organ a claim may be the work of another role', () => {
  const clerk = { office: 'VDT-PG', roles: ['clerk'] } as const
  expect(readOnlyReason(view('draft'), OFFICES, clerk)).toEqual({ code: 'otherRole', roles: ['prosecutor'] })
})

test('what is decided or closed says so to everybody', () => {
  for (const reader of [PROSECUTOR, JUDGE]) {
    expect(codeFor('decided', reader)).toBe('decided')
    expect(codeFor('issued', reader)).toBe('decided')
    expect(codeFor('paid', reader)).toBe('closed')
    expect(codeFor('withdrawn', reader)).toBe('closed')
  }
})

test('every reason has its sentence in every language', () => {
  const codes = new Set(
    CLAIM_STAGES.flatMap((stage) => [
      codeFor(stage, PROSECUTOR),
      codeFor(stage, JUDGE),
      codeFor(stage, JUDGE, 'court'),
    ]),
  )
  for (const language of ['cnr', 'cnr-Cyrl', 'en'] as const) {
    const { has } = screenText(language)
    expect([...codes, 'otherRole'].filter((code) => !has(`screens.claim.readOnly.${code}`))).toEqual([])
  }
})
