import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readTrainingCaseText } from '../../support/trainingCase.ts'

// The exchange form as others read it: a schema for whoever writes or checks such a file without the program.

const documented = JSON.parse(readFileSync('docs/naknada-case.schema.json', 'utf8')) as object
const isValid = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true }).compile(documented)
const form = () => JSON.parse(readTrainingCaseText('case-01')) as Record<string, unknown>

test('its documented schema is that of the program', () => {
  expect(documented).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(naknadaCase, { io: 'input' }))))
})

test('its documentation names every member', () => {
  const text = readFileSync('docs/naknada-case.md', 'utf8')
  for (const member of Object.keys(naknadaCase.shape)) expect(text).toContain(`\`${member}\``)
})

test.each(['case-01', 'case-02', 'case-02-mended'] as const)('%s is one by an independent validator', (name) => {
  expect(isValid(JSON.parse(readTrainingCaseText(name)))).toBe(true)
})

test.each([
  ['of another version', { version: 2 }],
  ['with a member of its own', { extra: {} }],
  ['without people', { people: undefined }],
  ['with cents that are no whole number', { payments: [{ date: '2026-06-01', amountCents: 1.5 }] }],
])('a form %s is none', (_what, change) => {
  expect(isValid({ ...form(), ...change })).toBe(false)
})
