import { expect, test } from 'vitest'
import { CLAIM_STAGES } from '../../../shared/contract/caseFile.ts'
import { NOTICES } from '../../../shared/contract/session.ts'
import { ROLES } from '../../../shared/domain/staff/roles.ts'
import { VERDICT_KINDS } from '../../../shared/domain/caseFile/proceedings.ts'
import { EVIDENCE_KINDS } from '../../../shared/domain/caseFile/evidence.ts'
import { PERSON_ROLES } from '../../../shared/domain/caseFile/person.ts'
import { toCyrillicMessage } from '../../../shared/text/cyrillicMessages.ts'
import { messagesIn, placeholdersOf, stemOf } from './localeFiles.ts'

const cnr = messagesIn('cnr')
const en = messagesIn('en')
const stems = (messages: ReadonlyMap<string, string>) => [...new Set([...messages.keys()].map(stemOf))].sort()

test('every message stands in both languages', () => {
  expect(stems(en)).toEqual(stems(cnr))
})

test('no message is empty', () => {
  const empty = [...cnr, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key)
  expect(empty).toEqual([])
})

test('both languages name the same values', () => {
  const differing = [...en].filter(([key, text]) => {
    // Words of a document are pieces of grammar: English needs no relative pronoun where Montenegrin does.
    if (key.startsWith('documents.words.')) return false
    const source = cnr.get(key)
    return source !== undefined && placeholdersOf(source) !== placeholdersOf(text)
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('a message with one plural form has all of its language', () => {
  const missing = [...incompletePlurals(cnr, ['one', 'few', 'other']), ...incompletePlurals(en, ['one', 'other'])]
  expect(missing).toEqual([])
})

test('Cyrillic leaves the names of values alone and no placeholder behind', () => {
  const changed = [...cnr].filter(([, text]) => placeholdersOf(toCyrillicMessage(text)) !== placeholdersOf(text))
  expect(changed.map(([key]) => key)).toEqual([])
  expect(toCyrillicMessage('Kasni {{count}} dan, {{due, date}}')).toBe('Касни {{count}} дан, {{due, date}}')
})

test('codes, formats and the English mark stay Latin in Cyrillic', () => {
  expect(toCyrillicMessage('Otisak (SHA-256)')).toBe('Отисак (SHA-256)')
  expect(toCyrillicMessage('EN')).toBe('EN')
  expect(toCyrillicMessage('Državljanstvo (npr. MNE)')).toBe('Држављанство (нпр. MNE)')
})

test('every value of the contract that a screen shows has its word', () => {
  const wanted = [
    ...NOTICES.map((code) => `notices.${code}`),
    ...ROLES.flatMap((role) => [`roles.${role}.m`, `roles.${role}.f`]),
    ...CLAIM_STAGES.map((stage) => `screens.stage.${stage}`),
    ...PERSON_ROLES.map((role) => `screens.personRole.${role}`),
    ...PERSON_ROLES.flatMap((role) => [`rules.roleOfPerson.${role}.m`, `rules.roleOfPerson.${role}.f`]),
    ...EVIDENCE_KINDS.map((kind) => `rules.evidenceKind.${kind}`),
    ...VERDICT_KINDS.map((kind) => `screens.verdict.${kind}`),
  ]
  expect(wanted.filter((key) => !cnr.has(key))).toEqual([])
})

function incompletePlurals(messages: ReadonlyMap<string, string>, forms: readonly string[]): readonly string[] {
  const counted = [...messages.keys()].filter((key) => stemOf(key) !== key).map(stemOf)
  return [...new Set(counted)].flatMap((stem) =>
    forms.map((form) => `${stem}_${form}`).filter((key) => !messages.has(key)),
  )
}
