import { describe, expect, test } from 'vitest'
import list from '../../support/data/forbiddenWords.json' with { type: 'json' }
import { phrasePattern, saidTexts, type SaidText } from '../../support/saidTexts.ts'

type Entry = Readonly<{ forbidden: string; right: string; except?: readonly string[] }>

function findForbidden(texts: readonly SaidText[], { forbidden, right, except = [] }: Entry): readonly string[] {
  return texts.flatMap(({ where, text }) => {
    const said = except.reduce(
      (rest, phrase) => rest.replaceAll(phrase, ''),
      text.replace(/(?:\s|\{\{[^{}]*\}\})+/g, ' '),
    )
    return [...said.matchAll(phrasePattern(forbidden))].map(([word]) => `${where}: »${word}« – ${right}`)
  })
}

describe.each(['cnr', 'en'] as const)('one word for one thing in %s', (side) => {
  const texts = saidTexts(side)

  test.each(list[side].map((entry): Entry & { name: string } => ({ ...entry, name: entry.forbidden })))(
    'nothing says »$name«',
    (entry) => {
      expect(findForbidden(texts, entry)).toEqual([])
    },
  )

  test('the texts are all there', () => {
    expect(texts.length).toBeGreaterThan(1_000)
  })
})

test('a forbidden word is found in any form, and not inside another word', () => {
  const entry = { forbidden: 'osob*|nisu', right: 'lice' }
  const found = (text: string) => findForbidden([{ where: 'x', text }], entry).length
  expect([found('dvije osobe i osobu'), found('Nisu došli'), found('nijesu'), found('{{osoba}}')]).toEqual([2, 1, 0, 0])
})
