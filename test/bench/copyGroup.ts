// A copy of the data made and proven, against the bare work on the same bytes: `cp`, fsync and the same checks alone.
// `NAKNADA_COPY=1000` makes it of a gigabyte.
import { execFileSync } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attach, fileWith } from '../support/office/attachments.ts'
import {
  keysOf,
  openBackupOffice,
  prepareBackupOffice,
  proveCopyIn,
  type BackupOffice,
} from '../support/office/backupOffice.ts'
import { makeOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn } from '../support/office/testOffice.ts'
import { measureTime, report, row } from './rows.ts'

const MEGABYTE = 1_000_000
const MEGABYTES = Number(process.env['NAKNADA_COPY'] ?? 200)
/** One attached file. */
const PIECE = 50
/** Data, what is attached before it lies in the data, the copy, and the copy by `cp`. */
const TIMES_ON_DISK = 4

async function fill(office: BackupOffice): Promise<void> {
  await signIn(office, 'prosecutor')
  for (let at = 0; at < MEGABYTES; at += PIECE) {
    const bytes = randomFillSync(Buffer.alloc(Math.min(PIECE, MEGABYTES - at) * MEGABYTE))
    const path = fileWith(office, 'nalaz.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))
    await attach(office, office.caseId, 'e1', path)
    rmSync(path)
  }
}

const { bavail, bsize } = statfsSync(tmpdir())
if (bavail * bsize < MEGABYTES * MEGABYTE * TIMES_ON_DISK) throw new Error('there is no room for the copies')

const atWork = await makeOfficeAtWork()
const prepared = await prepareBackupOffice()
const office = openBackupOffice(prepared)
await office.copy()
await fill(office)
await signIn(office, 'administrator')
const making = await measureTime(() => office.ask('backup.make', {}))
const [made] = (await office.ask('backup.list', {})).backups
if (made?.state !== 'copied') throw new Error('not copied')
const keys = await keysOf(office, 'prosecutor')
const prove = () => {
  proveCopyIn(office.root, made.name, office.manifestOf(made.name), keys)
}
const proving = await measureTime(prove)
const bare = mkdtempSync(join(tmpdir(), 'naknada-cp-'))
const copying = await measureTime(() => execFileSync('cp', ['-r', office.folder, bare]))
const syncing = await measureTime(() => execFileSync('sync', ['-f', bare]))
const checking = await measureTime(prove)
rmSync(bare, { recursive: true })
await office.close()
prepared.remove()
rmSync(atWork, { recursive: true })

report([
  row(`copy.${String(MEGABYTES)}MB`, making / 1000, 's'),
  row('copy.proof', proving / 1000, 's'),
  row('copy.cp', (copying + syncing) / 1000, 's'),
  row('copy.ratio', (making + proving) / (copying + syncing + checking), '×', 1.5),
])
