import { expect, test } from 'vitest'
import { claimForm } from '../../../renderer/forms/claim.ts'
import { addPastedHeads } from '../../../renderer/forms/pastedRows.ts'
import { readPastedHeads } from '../../../shared/domain/claim/pastedHeads.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

const file = readTrainingCase('case-01')
const stored = present(file.claims[0]).claim
const typed = claimForm.toForm(stored)
const source = { offences: [], evidence: file.evidence }

function paste(text: string) {
  const heads = readPastedHeads(text, file.evidence).flatMap(({ head }) => (head === undefined ? [] : [head]))
  return addPastedHeads(typed.heads, heads, source)
}

test('pasted heads stand behind the last of their kind, in their order, with ids of their own', () => {
  const rows = paste('N07\t15.000,00\nM02\t40 seansi\t45,00\nM11\t380,00\n')
  expect(rows.map(({ code }) => code)).toEqual(['M04', 'M06', 'M01', 'M02', 'M11', 'N05', 'N08', 'N07'])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(8)
})

test('take right and evidence as usual for the head, and keep the evidence that the paste names', () => {
  const rows = paste('N08\t1,00\nŠifra\t')
  expect(rows.at(-1)).toMatchObject({ code: 'N08', personalityRight: 'mentalIntegrity', evidence: ['e2'] })
  const named = paste('Šifra\tIznos\tDokaz\nN08\t1,00\t4')
  expect(named.at(-1)).toMatchObject({ evidence: ['e4'] })
})

test('read back as heads that can be saved, and not a field of what stood there has changed', () => {
  const heads = paste('M02\t40 seansi\t45,00\nM06\t„dug”\t850,50\nR01\tpasoš')
  const { value, problems } = claimForm.readForm({ ...typed, heads: [...heads] }, stored)
  expect(problems).toEqual({})
  expect(value?.heads).toHaveLength(8)
  expect(value?.heads.filter(({ id }) => stored.heads.some((head) => head.id === id))).toEqual(stored.heads)
})
