import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openOfficeAtWork } from './officeAtWork.ts'
import type { Who } from './people.ts'
import type { TestOffice } from './testOffice.ts'
import { importTwoClaims, signInInTurn, type Target } from './twoClaims.ts'

/** What tests of one file with two claims share. */
export type TwoClaims = {
  readonly office: TestOffice
  readonly as: (who: Who) => Promise<void>
  /** The number in the marks of the file. */
  readonly number: number
  target: Target
}

/** An office for the tests of a file; each test begins with a file of its own, the prosecutor signed in. */
export function useTwoClaims(before: number): TwoClaims {
  const at = { number: before } as { -readonly [Name in keyof TwoClaims]: TwoClaims[Name] }
  beforeAll(() => {
    at.office = openOfficeAtWork()
    at.as = signInInTurn(at.office)
  })
  beforeEach(async () => {
    await at.as('prosecutor')
    at.number += 1
    at.target = await importTwoClaims(at.office, at.number)
  })
  afterAll(() => at.office.close())
  return at
}
