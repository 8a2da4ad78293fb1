import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesIn } from './localeFiles.ts'

// Whatever opens a dialog says so by three dots: nothing is done yet by pressing it.

const BUTTON = /<(?:DialogButton|ReasonedAct|ConfirmedAct)\b[^]*?\bbutton=\{t\((`[^`]*`|'[^']*')/g
/** Where the words of a button are handed in by who shows it. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  '${words}.button': ['screens.attachment.export.button', 'screens.attachment.remove.button'],
  '${words}.remove': ['screens.person.remove', 'screens.evidence.remove', 'screens.claim.remove'],
}

function keysIn(source: string): readonly string[] {
  return [...source.matchAll(BUTTON)].map(([, key = '']) => key.slice(1, -1))
}

const KEYS = [
  ...new Set(
    readdirSync('renderer', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => keysIn(readFileSync(join('renderer', file), 'utf8'))),
  ),
]

test.each(['cnr', 'en'] as const)('every button that opens a dialog ends with three dots in %s', (language) => {
  const messages = [...messagesIn(language)]
  const texts = KEYS.flatMap((key) => GIVEN[key] ?? [key]).flatMap((key) => {
    const [start = '', end = ''] = key.split(/\$\{[^}]*\}/)
    const found = messages.filter(([name]) => name.startsWith(start) && name.endsWith(end))
    const named = key.includes('$') ? found : found.filter(([name]) => name === key)
    expect([key, named.length > 0]).toEqual([key, true])
    return named
  })
  expect(texts.length).toBeGreaterThan(35)
  expect(texts.filter(([, text]) => !text.endsWith('…'))).toEqual([])
})

test('the check finds a button', () => {
  expect(keysIn("<ReasonedAct\n  button={t('screens.x.button')}\n/>")).toEqual(['screens.x.button'])
})
