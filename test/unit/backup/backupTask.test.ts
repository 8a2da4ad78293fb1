import { expect, test } from 'vitest'
import { findBackupTask, type JudgedBackup } from '../../../shared/domain/backup/backupTask.ts'

const TODAY = '2026-06-15'
const proven = (day: string): JudgedBackup => ({ state: 'proven', madeOn: day, provenOn: day })
const copied = (day: string): JudgedBackup => ({ state: 'copied', madeOn: day })

test.each<readonly [ReturnType<typeof findBackupTask>, boolean, readonly JudgedBackup[]]>([
  ['noFolder', false, []],
  ['noFolder', false, [proven(TODAY)]],
  ['never', true, []],
  ['failed', true, [{ state: 'failed', madeOn: TODAY }, proven(TODAY)]],
  ['broken', true, [copied(TODAY), { state: 'broken', madeOn: TODAY }, proven(TODAY)]],
  [undefined, true, [proven(TODAY), { state: 'broken', madeOn: TODAY }]],
  [undefined, true, [copied(TODAY)]],
  [undefined, true, [copied(TODAY), copied('2026-06-08')]],
  ['stale', true, [copied(TODAY), copied('2026-06-07')]],
  [undefined, true, [copied(TODAY), proven('2026-06-08')]],
  ['stale', true, [copied(TODAY), proven('2026-06-07')]],
])('says %s', (task, hasFolder, backups) => {
  expect(findBackupTask(hasFolder, backups, TODAY)).toBe(task)
})
