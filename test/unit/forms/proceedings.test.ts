import { describe, expect, test } from 'vitest'
import { newProceedings, proceedingsForm, withCourt } from '../../../renderer/forms/proceedings.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const stored = readTrainingCase('case-01').proceedings
const typed = proceedingsForm.toForm(stored)
const problemsOf = (part: Partial<typeof typed>) => proceedingsForm.readForm({ ...typed, ...part }, stored).problems

describe('a new file', () => {
  test("a prosecutor's office opens its own, and the court is chosen", () => {
    expect(newProceedings('VDT-PG')).toMatchObject({ prosecution: 'VDT-PG', court: '', offences: [{ place: '' }] })
  })

  test('a court opens one for a claim that was filed there; who acts before it is proposed', () => {
    expect(newProceedings('VSPG')).toMatchObject({ prosecution: 'VDT-PG', court: 'VSPG' })
  })

  test('a court chosen proposes the office that acts before it, and leaves alone what is chosen already', () => {
    expect(withCourt(proceedingsForm.empty, 'VSPG')).toMatchObject({ court: 'VSPG', prosecution: 'VDT-PG' })
    expect(withCourt({ ...proceedingsForm.empty, prosecution: 'VDT-BP' }, 'VSPG').prosecution).toBe('VDT-BP')
  })
})

describe('what is wrong stands at its field', () => {
  test('an offence that is not chosen, a hearing without a day', () => {
    const row = proceedingsForm.toForm(stored).hearings[0] ?? {
      id: 'h1',
      date: '',
      kind: 'main',
      closed: false,
      outcome: '',
      adjournedTo: '',
      reason: '',
      present: [],
    }
    expect(problemsOf({ offences: [{ id: 'o1', place: '', from: '', to: '31.02.2026.' }] })).toEqual({
      'offences.0.place': { code: 'field.missing' },
      'offences.0.to': { code: 'date.invalid' },
    })
    expect(problemsOf({ hearings: [row, { ...row, id: 'h9', date: '' }] })).toEqual({
      'hearings.1.date': { code: 'field.missing' },
    })
  })

  test('half an indictment and half a verdict are named, not dropped', () => {
    expect(problemsOf({ indictment: { date: '', confirmed: '01.02.2026.' } })).toEqual({
      'indictment.date': { code: 'field.missing' },
    })
    expect(problemsOf({ verdict: { kind: 'conviction', announced: '', separate: [] } })).toEqual({
      'verdict.announced': { code: 'field.missing' },
    })
    expect(problemsOf({ verdict: { kind: '', announced: '01.02.2026.', separate: [] } })).toEqual({
      'verdict.kind': { code: 'field.missing' },
    })
  })

  test('what is emptied is gone', () => {
    const cleared = {
      ...typed,
      gainCents: ' ',
      verdict: { kind: '', announced: '', separate: [] },
      facts: { cnr: '', en: ' ' },
    }
    const { value } = proceedingsForm.readForm(cleared, stored)
    expect(value).not.toHaveProperty('gainCents')
    expect(value).not.toHaveProperty('verdict')
    expect(value).not.toHaveProperty('facts')
  })
})
