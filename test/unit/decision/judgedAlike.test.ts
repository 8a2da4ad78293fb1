import { describe, expect, test } from 'vitest'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { judgeDecision } from '../../../shared/domain/decision/decide.ts'
import { isJudgedAlike } from '../../../shared/domain/decision/judgedAlike.ts'
import { editable, readTrainingCase, type Editable } from '../../support/trainingCase.ts'
import { DECISION_DEFECTS } from './decisionDefects.ts'

const TODAY = '2026-06-15'
const problemsOf = ({ file }: Editable) =>
  judgeDecision(file, 'c1', TODAY).problems.map(({ code, field }) => `${code} ${field}`)
const fresh = () => editable(readTrainingCase('case-01'))

/** The same with other words in every reason that has any. */
function otherwiseReasoned({ reasons, heads, ...decision }: Decision): Decision {
  const other = (text: string) => (text.trim() === '' ? '' : `Drugim riječima: ${text}`)
  const said = (text: Decision['reasons']) =>
    text === undefined ? {} : { reasons: { ...text, cnr: other(text.cnr), en: other(text.en) } }
  return {
    ...decision,
    ...said(reasons),
    heads: heads.map(({ reasons: own, ...head }) => ({ ...head, ...said(own) })),
  }
}

describe('decisions that are judged alike', () => {
  test.each(DECISION_DEFECTS)('have the same problems, those of %s at %s too', (_code, _field, change) => {
    const edit = fresh()
    change(edit, edit.decision)
    if (edit.file.claims[0]?.decision === undefined) return
    const other = otherwiseReasoned(edit.decision)
    expect(isJudgedAlike(edit.decision, other)).toBe(true)
    const before = problemsOf(edit)
    edit.file.claims[0].decision = other
    expect(problemsOf(edit)).toEqual(before)
  })

  test.each(DECISION_DEFECTS)('are not the one of case-01 and one with %s at %s', (_code, _field, change) => {
    const [base, edit] = [fresh(), fresh()]
    change(edit, edit.decision)
    const isOfDecision = JSON.stringify({ ...edit.file, claims: [] }) === JSON.stringify({ ...base.file, claims: [] })
    const besides = ({ file }: Editable) => JSON.stringify({ ...file.claims[0], decision: undefined })
    const isSameClaim = besides(edit) === besides(base)
    if (!isOfDecision || !isSameClaim || edit.file.claims[0]?.decision === undefined) return
    expect(isJudgedAlike(base.decision, edit.decision)).toBe(false)
  })
})
