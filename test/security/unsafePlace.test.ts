import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findUnsafePlace } from '../../electron/session/folderSafety.ts'
import { openTestOffice } from '../support/office/testOffice.ts'

const MOUNTS = [
  'sysfs /sys sysfs rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /home/office nfs4 rw 0 0',
  '//server/share /mnt/share\\040one cifs rw 0 0',
  'user@host:/ /mnt/far fuse.sshfs rw 0 0',
  '/dev/sdb1 /mnt/stick fuseblk rw 0 0',
  '/vault /mnt/crypt fuse.gocryptfs rw 0 0',
  '/dev/sdc1 /home/office/local ext4 rw 0 0',
  '//server/over /srv cifs rw 0 0',
  '/dev/sdd1 /srv xfs rw 0 0',
  '',
].join('\n')

test.each([
  ['/home/ana/.config/Naknada', undefined],
  ['/home/office/Naknada', 'folderOnNetwork'],
  ['/home/office', 'folderOnNetwork'],
  ['/home/officer/Naknada', undefined],
  ['/home/office/local/Naknada', undefined],
  ['/mnt/share one/Naknada', 'folderOnNetwork'],
  ['/mnt/far/Naknada', 'folderOnNetwork'],
  ['/mnt/stick/Naknada', undefined],
  ['/mnt/crypt/Naknada', undefined],
  ['/srv/Naknada', undefined],
  ['\\\\server\\share\\Naknada', 'folderOnNetwork'],
  ['//server/share/Naknada', 'folderOnNetwork'],
  ['\\\\?\\UNC\\server\\share\\Naknada', 'folderOnNetwork'],
  ['\\\\?\\C:\\Users\\Ana\\Naknada', undefined],
  ['C:\\Users\\Ana\\AppData\\Local\\Naknada', undefined],
  ['C:\\Users\\Ana\\OneDrive\\Naknada', 'folderSynced'],
  ['C:\\Users\\Ana\\OneDrive - Sudski savjet\\Naknada', 'folderSynced'],
  ['/home/ana/Dropbox/Naknada', 'folderSynced'],
  ['/home/ana/Dropbox (Sud)/Naknada', 'folderSynced'],
  ['/home/ana/dropbox-notes/Naknada', undefined],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana/Naknada', 'folderSynced'],
  ['C:\\Users\\Ana\\Google Drive\\Naknada', 'folderSynced'],
  ['/Users/ana/Library/Mobile Documents/Naknada', 'folderSynced'],
  ['C:\\Users\\Ana\\iCloudDrive\\Naknada', 'folderSynced'],
  ['/home/ana/Nextcloud/Naknada', 'folderSynced'],
])('%s is %s', (folder, expected) => {
  expect(findUnsafePlace(folder, MOUNTS)).toBe(expected)
})

test('a folder in a synchronised one is refused on a page, also behind a link, and nothing is set up in it', async () => {
  const top = mkdtempSync(join(tmpdir(), 'naknada-place-'))
  mkdirSync(join(top, 'Dropbox', 'data'), { recursive: true })
  symlinkSync(join(top, 'Dropbox', 'data'), join(top, 'innocent'))
  for (const folder of [join(top, 'Dropbox', 'data'), join(top, 'innocent')]) {
    const office = openTestOffice({ folder, keepFolder: true })
    expect(await office.ask('session.state', {})).toMatchObject({
      stage: 'refused',
      refusal: { code: 'folderSynced' },
    })
    expect(await office.refused('setup.complete', {})).toMatchObject({ code: 'setup.alreadyDone' })
    await office.close()
  }
  rmSync(top, { recursive: true })
})
