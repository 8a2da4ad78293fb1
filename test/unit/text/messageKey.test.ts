import { expect, test } from 'vitest'
import { hasTranslation } from '../../../shared/text/i18n.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { keyIn, type GroupFor, type MessageKey } from '../../../shared/text/messageKey.ts'
import { screenMessages, screenText } from '../renderer/screenText.ts'

type IsKey<Text extends string> = Text extends MessageKey ? true : false

// The types fail where an answer is another one: what is said in the status line is a key, never a text.
const ANSWERS: Readonly<{
  'screens.settings.saved': IsKey<'screens.settings.saved'>
  'screens.gate.more': IsKey<'screens.gate.more'>
  'findings.head.duplicate': IsKey<'findings.head.duplicate'>
  'screens.gate': IsKey<'screens.gate'>
  'screens.gate.nothing': IsKey<'screens.gate.nothing'>
  'Stavka je uklonjena.': IsKey<'Stavka je uklonjena.'>
}> = {
  'screens.settings.saved': true,
  'screens.gate.more': true,
  'findings.head.duplicate': true,
  'screens.gate': false,
  'screens.gate.nothing': false,
  'Stavka je uklonjena.': false,
}

test('the type of message keys has those keys that have a message, plural or not, and no text', () => {
  const messages = screenMessages('cnr')
  const has = (key: string) => hasTranslation(messages, key, 'cnr')
  expect(Object.fromEntries(Object.keys(ANSWERS).map((key) => [key, has(key)]))).toEqual(ANSWERS)
})

// @ts-expect-error a key is known or it does not compile
const unknownKey: () => string = () => screenText('cnr').t('screens.settings.nothing')
// @ts-expect-error the group of a name that only data knows is known
const unknownGroup = (): string => keyIn('screens.nothing', 'saved')
// @ts-expect-error a list of a form has a word for each of its values
const wordless: GroupFor<'f' | 'm' | 'x'> = 'screens.sex'
// @ts-expect-error a code of the rules is known or it does not compile
const unknownCode = (): object => messageFor('jmbg.nothing')

test('what does not compile throws as well, once it is said', () => {
  expect(unknownKey).toThrow('no message for settings.nothing')
  expect(() => screenText('cnr').t(keyIn('screens.settings', 'nothing'))).toThrow('no message for')
  expect(unknownCode).toThrow('no message for jmbg.nothing')
  expect([unknownGroup(), wordless]).toEqual(['screens.nothing.saved', 'screens.sex'])
  expect(screenText('en').t(keyIn('screens.sex', 'f'))).toBe(screenText('en').t('screens.sex.f'))
})
