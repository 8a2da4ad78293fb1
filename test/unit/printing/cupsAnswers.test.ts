import { expect, test } from 'vitest'
import { readEndedJobs, readOpenJobs } from '../../../electron/printing/cupsJobs.ts'
import { readTrouble } from '../../../electron/printing/cupsTrouble.ts'

test('open jobs are told, and those that wait to be released by their alert', () => {
  const job = (name: string, alert: string) =>
    `${name}               root              2048   Sun Nov 29 09:43:40 2026\n\tAlerts: ${alert}\n\tqueued for Sudnica\n`
  expect(readOpenJobs(job('Sudnica-1', 'none') + job('Sudnica-2', 'job-hold-until-specified'))).toEqual([
    { name: 'Sudnica-1', owner: 'root', state: 'inLine' },
    { name: 'Sudnica-2', owner: 'root', state: 'held' },
  ])
})

test('a job that has ended is told by how it ended, and one of an unknown end not at all', () => {
  const rows = [
    'job-id,job-state,job-name,job-originating-user-name,job-media-sheets-completed',
    '1,completed,,,0',
    '2,canceled,,,0',
    '3,aborted,,,0',
    '4,stopped,,,0',
  ].join('\n')
  expect(readEndedJobs(rows, 'Sudnica')).toEqual([
    { name: 'Sudnica-1', state: 'left' },
    { name: 'Sudnica-2', state: 'calledOff' },
    { name: 'Sudnica-3', state: 'brokenOff' },
  ])
})

test.each([
  ['none', undefined],
  ['paused', 'paused'],
  ['media-low-warning', undefined],
  ['media-empty-error', 'noPaper'],
  ['toner-low-report media-needed', 'noPaper'],
  ['media-jam-error', 'jammed'],
  ['door-open', 'open'],
  ['toner-empty-error', 'noToner'],
  ['offline-report', 'offline'],
  ['offline-report paused', 'paused'],
] as const)('a printer whose alerts are %s is told to be %s', (alerts, trouble) => {
  expect(readTrouble(`printer Sudnica is idle.\n\tForm mounted:\n\tAlerts: ${alerts}\n\tLocation:\n`)).toBe(trouble)
})
