import { expect, test } from 'vitest'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { readFileSync } from 'node:fs'

type Consents = NonNullable<NonNullable<Parameters<typeof consentsToShare>[0]['identification']>['consents']>
const said = (...consents: Consents) => ({ identification: { status: 'formal', consents } as const })

test('what was said last to a recipient counts, for that recipient alone; nothing said is no', () => {
  const [yes, no] = [true, false].map((given) => ({ recipient: 'shelter' as const, given }))
  if (yes === undefined || no === undefined) throw new Error('two answers')
  expect(consentsToShare({}, 'shelter')).toBe(false)
  expect(consentsToShare(said(yes), 'shelter')).toBe(true)
  expect(consentsToShare(said(yes), 'health')).toBe(false)
  expect(consentsToShare(said({ ...no, date: '2026-03-02' }, { ...yes, date: '2026-03-01' }), 'shelter')).toBe(false)
  expect(consentsToShare(said({ ...no, date: '2026-03-01' }, { ...yes, date: '2026-03-01' }), 'shelter')).toBe(true)
  expect(consentsToShare(said({ ...yes, date: '2026-03-01' }, { ...no, date: '2026-03-05' }), 'shelter')).toBe(false)
})

test('the one consent of an exchange form is that for the services of support', () => {
  const form = JSON.parse(readFileSync('resources/training/cases/case-01.json', 'utf8')) as { people: object[] }
  const people = form.people.map((person) =>
    'identification' in person
      ? { ...person, identification: { ...(person.identification as object), consentToShare: true } }
      : person,
  )
  const file = toCaseFile(naknadaCase.parse({ ...form, people }))
  const victim = file.people.find(({ role }) => role === 'injuredParty')
  expect(victim?.identification?.consents).toEqual([{ recipient: 'supportServices', given: true }])
  expect(victim?.identification).not.toHaveProperty('consentToShare')
  expect(victim === undefined ? undefined : consentsToShare(victim, 'supportServices')).toBe(true)
})
