import { describe, expect, test } from 'vitest'
import { CASES, LANGUAGE_ROUNDS, makeDocuments, TEMPLATES } from '../support/documentSet.ts'
import { nameVariants } from '../support/nameVariants.ts'
import { readAllText, findSealed, secretsOf } from '../support/sealScan.ts'

/** The one document that may name a sealed person. */
const EXTRACT = 'enforceable-extract'

describe(`no sealed name, number or address is anywhere, in ${String(LANGUAGE_ROUNDS)} rounds of languages, in`, () => {
  test.each(TEMPLATES.filter((template) => template !== EXTRACT))('%s', async (template) => {
    const made = await makeDocuments(template)
    expect(made.length).toBeGreaterThan(0)
    const found = made.flatMap(({ source, language, path }) =>
      findSealed(readAllText(path), CASES[source]).map((secret) => ({ source, language, secret })),
    )
    expect(found.slice(0, 10)).toEqual([])
  })
})

test('the enforceable extract names the creditor, so the scan can fail', async () => {
  for (const { source, path } of await makeDocuments(EXTRACT)) {
    expect(findSealed(readAllText(path), CASES[source]).length).toBeGreaterThan(2)
  }
})

test('every sealed person is looked for in at least 25 ways', () => {
  for (const caseFile of Object.values(CASES)) {
    const sealed = caseFile.people.filter((person) => person.sealed === true)
    expect(sealed.length).toBeGreaterThan(0)
    for (const person of sealed) {
      expect(new Set(nameVariants(person.name)).size).toBeGreaterThanOrEqual(25)
      expect(secretsOf(person).length).toBeGreaterThan(25)
    }
  }
})
