import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vocativeForm } from '../../../shared/text/forms/vocative.ts'
import { declineName, type NameToDecline } from '../../../shared/text/forms/nameForms.ts'

const DATA = join(import.meta.dirname, '../../support/data')

function rows(file: string): readonly (readonly string[])[] {
  return readFileSync(join(DATA, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(';'))
}

describe('the held lists, written down before the program was asked', () => {
  test('are as long as they must be', () => {
    expect(rows('heldNames.txt').length).toBeGreaterThanOrEqual(390)
    expect(rows('heldPlaces.txt').length).toBeGreaterThanOrEqual(150)
    expect(rows('heldRoles.txt').length).toBeGreaterThanOrEqual(75)
  })

  test.each(rows('heldNames.txt').map((row) => ({ name: row.join(';'), row })))('$name', ({ row }) => {
    const [name = '', sex, genitive, dative, accusative, vocative, instrumental] = row
    expect(vocativeForm(name, sex === 'f' ? 'f' : 'm')).toBe(vocative)
    checkForms({ name, sex: sex === 'f' ? 'f' : 'm', kind: 'person' }, [genitive, dative, accusative, instrumental])
  })

  test.each(rows('heldPlaces.txt').map((row) => ({ name: row.join(';'), row })))('$name', ({ row }) => {
    const [name = '', ...forms] = row
    checkForms({ name, sex: 'm', kind: 'place' }, forms)
  })

  test.each(rows('heldRoles.txt').map((row) => ({ name: row.join(';'), row })))('$name', ({ row }) => {
    const [name = '', sex, ...forms] = row
    checkForms({ name, sex: sex === 'f' ? 'f' : 'm', kind: 'role' }, forms)
  })
})

function checkForms(
  asked: NameToDecline,
  [genitive, dative, accusative, instrumental]: readonly (string | undefined)[],
) {
  const forms = declineName(asked)
  expect(forms).toMatchObject({ nominative: asked.name, genitive, dative, accusative, instrumental, locative: dative })
}
