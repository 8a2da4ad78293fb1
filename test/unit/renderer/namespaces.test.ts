import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (file: string): string => readFileSync(`renderer/i18n/${file}`, 'utf8')

test('every namespace that the window searches is among the files it loads', () => {
  const loaded = ['localeFiles.ts', 'signedInMessages.ts'].flatMap(
    (file) => /locales\/\*\/\{([^}]+)\}\.json/.exec(read(file))?.[1]?.split(',') ?? [],
  )
  const lists = [...read('translations.ts').matchAll(/const (?:START|SIGNED_IN) = \[([^\]]+)\]/g)]
  const searched = lists.flatMap(([, names = '']) => [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name))
  expect(searched.length).toBeGreaterThan(10)
  expect(searched.filter((name) => name === undefined || !loaded.includes(name))).toEqual([])
})
