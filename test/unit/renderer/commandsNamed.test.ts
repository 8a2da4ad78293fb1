import { expect, test } from 'vitest'
import { commandsNamed } from '../../../renderer/features/search/useCommands.ts'
import type { SearchItem } from '../../../renderer/features/search/searchItems.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'

const act = (label: string): SearchItem => ({ key: label, kind: 'act', label, run: () => undefined })
const LATIN = ['Nova stavka', 'Zaključaj', 'Otvori: Predmeti', 'Novi predmet']
const ENGLISH = ['New head', 'Lock', 'Open: Case files', 'New case file']
const found = (labels: readonly string[], typed: string) =>
  commandsNamed(labels.map(act), typed).map(({ label }) => label)

test.each([
  ['nova stavka', 'Nova stavka'],
  ['НОВА СТАВКА', 'Nova stavka'],
  ['stavka nova', 'Nova stavka'],
  ['nova st', 'Nova stavka'],
  ['zaključaj', 'Zaključaj'],
  ['ZAKLJUCAJ', 'Zaključaj'],
  ['закључ', 'Zaključaj'],
])('%s is the command %s, whichever script the screen has', (typed, label) => {
  expect(found(LATIN, typed)).toEqual([label])
  expect(
    found(
      LATIN.map((one) => toCyrillic(one)),
      typed,
    ),
  ).toEqual([toCyrillic(label)])
})

test.each([
  ['new head', ['New head']],
  ['lock', ['Lock']],
  ['NEW', ['New head', 'New case file']],
  ['stavka', []],
])('%s on an English screen', (typed, labels) => {
  expect(found(ENGLISH, typed)).toEqual(labels)
})
