import { expect, test } from 'vitest'
import { checkPaperWords, composePaper } from '../../../electron/usecases/paper/composePaper.ts'
import { PAPER_KINDS, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const SEALED = 'Đurđica Šćekić'
const file = readTrainingCase('case-01')
const order = { number: 'X-1', issued: '2026-11-20' }
const day = { date: '2026-12-01', final: '2026-11-25', enforceable: '2026-11-28' }
const fields = { ...day, variants: ['bilingual' as const] }

/** The same value with a sealed name behind every text that is kept in both languages. */
function planted<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => planted(one)) as Value
  if (typeof value !== 'object' || value === null) return value
  const pair = value as Readonly<{ cnr?: unknown; en?: unknown }>
  if (typeof pair.cnr === 'string' && typeof pair.en === 'string') {
    return { cnr: `${pair.cnr} (${SEALED})`, en: `${pair.en} (${SEALED})` } as Value
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one as unknown)])) as Value
}

function judge(kind: PaperKind, caseFile: CaseFile): string {
  const source = { kind, fields, caseFile, order }
  const composed = composePaper(source)
  if (!composed.ok) return composed.error.code
  const sound = checkPaperWords(source, composed.value.rows)
  return sound.ok ? 'sound' : sound.error.code
}

test('no paper of a file whose texts name nobody protected is stopped', () => {
  expect(PAPER_KINDS.filter((kind) => judge(kind, file) !== 'sound')).toEqual([])
})

test('every paper that prints a text of the file in which a sealed name stands is stopped; the others do not print one', () => {
  const caseFile = { ...file, claims: planted(file.claims), evidence: planted(file.evidence) }
  const stopped = PAPER_KINDS.filter((kind) => judge(kind, caseFile) === 'paper.identityLeak')
  expect(stopped).toEqual([
    'property-claim',
    'claim-supplement',
    'compensation-order',
    'order-reasons',
    'calculation-annex',
  ])
  for (const kind of PAPER_KINDS.filter((one) => !stopped.includes(one))) {
    const composed = composePaper({ kind, fields, caseFile, order })
    const said = composed.ok ? composed.value.rows.flatMap(({ text }) => [text.cnr, text.en]).join(' ') : ''
    expect([kind, /\(Đurđic[aeiou]/u.test(said)]).toEqual([kind, false])
  }
})

test('a sealed name that is a word of the form itself stops it too, and what is said of it is another sentence', () => {
  const people = file.people.map((one) => (one.id === 'v1' ? { ...one, name: 'Ime Ljuljđuraj' } : one))
  expect(judge('service-slip', { ...file, people })).toBe('paper.wordOfForm')
  expect(judge('covering-letter', { ...file, people })).toBe('sound')
})
