import { expect, test } from 'vitest'
import { hasTranslation } from '../../../shared/text/i18n.ts'
import type { MessageKey } from '../../../shared/text/messageKey.ts'
import { screenMessages } from '../renderer/screenText.ts'

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
