import { expect, test } from 'vitest'
import { offersOf, readChoices, wordsOf } from '../../../electron/printing/cupsChoices.ts'
import { kindsOf } from '../../../shared/domain/papers/printKind.ts'

const TOLD = [
  '        requested-attributes (1setOf keyword) = all,media-col-database',
  '        media-supported (1setOf keyword) = na_letter_8.5x11in,iso_a4_210x297mm,iso_dl_110x220mm',
  '        media-source-supported (1setOf keyword) = auto,tray-2,by pass,x}{y',
  '        sides-supported (1setOf keyword) = one-sided,two-sided-long-edge',
].join('\n')

test('what a printer supports is offered, and nothing that would be another word of a command', () => {
  expect(offersOf(readChoices(TOLD))).toEqual({ sides: ['one', 'longEdge'], trays: ['auto', 'tray-2'] })
})

test('one side or one tray alone is no choice, and a printer that tells nothing offers none', () => {
  const poor = TOLD.replace(',two-sided-long-edge', '').replace(/auto,.*/, 'auto')
  for (const told of [poor, '']) expect(offersOf(readChoices(told))).toEqual({ sides: [], trays: [] })
})

test.each([
  [
    { kind: 'order', sides: 'longEdge', tray: 'tray-2' },
    ['media=iso_a4_210x297mm', 'media-col={media-source=tray-2}', 'sides=two-sided-long-edge'],
  ],
  [{ kind: 'envelope' }, ['media=iso_dl_110x220mm']],
  // What the driver does not have is left to it.
  [{ kind: 'envelope-c5', sides: 'shortEdge', tray: 'tray-9' }, []],
  [{}, []],
] as const)('%j is told to the spooler', (handling, words) => {
  expect(wordsOf(handling, readChoices(TOLD)).filter((word) => word !== '-o')).toEqual(words)
})

test('a printer prints what it was chosen for, and what none was', () => {
  const chosen = [
    { printer: 'A', kind: 'order' },
    { printer: 'B', kind: 'order' },
    { printer: 'B', kind: 'envelope' },
  ] as const
  expect(kindsOf('A', chosen)).toEqual(['order', 'paper', 'rights-leaflet', 'envelope-c5'])
  expect(kindsOf('B', chosen)).toEqual(['order', 'paper', 'rights-leaflet', 'envelope', 'envelope-c5'])
  expect(kindsOf('C', chosen)).toEqual(['paper', 'rights-leaflet', 'envelope-c5'])
  expect(kindsOf('C', [])).toHaveLength(5)
})
