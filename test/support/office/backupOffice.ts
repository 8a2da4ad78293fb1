import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { rootIn } from '../../../electron/backup/backupPlace.ts'
import { readManifest, type Manifest } from '../../../electron/backup/manifest.ts'
import { proveCopy } from '../../../electron/backup/proveCopy.ts'
import type { Keys } from '../../../electron/vault/keys.ts'
import { unlock } from '../../../electron/vault/vault.ts'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { attach, fileWith, someBytes } from './attachments.ts'
import { USUAL_DERIVATION } from './keyDerivations.ts'
import { importCase01 } from './issuedOrder.ts'
import { prepareOffice, type PreparedOffice } from './preparedOffice.ts'
import { PEOPLE, type Who } from './people.ts'
import { signedBy } from './signing.ts'
import { accountOf, signIn, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

/** An office with a case file and an attached file, and a folder beside it that copies go to. */
export type BackupOffice = TestOffice &
  Readonly<{
    caseId: CaseId
    /** The folder that was chosen, and the one of this installation in it. */
    place: string
    root: string
    /** Signs the administrator in, chooses the folder and makes a copy; answers its name. */
    copy(): Promise<string>
    generations(): readonly string[]
    manifestOf(name: string): Manifest
  }>

/** Makes the office once; `openBackupOffice` copies it. */
export function prepareBackupOffice(): Promise<PreparedOffice<CaseId>> {
  return prepareOffice(async (office) => {
    const { caseId } = await importCase01(office)
    await attach(office, caseId, 'e1', fileWith(office, 'nalaz.pdf', someBytes(600_000)))
    return caseId
  })
}

export function openBackupOffice(prepared: PreparedOffice<CaseId>, parts: TestOfficeOptions = {}): BackupOffice {
  const office = prepared.open(parts)
  const beside = mkdtempSync(join(tmpdir(), 'naknada-copies-'))
  const place = join(beside, 'stick')
  mkdirSync(place)
  const root = rootIn(place, installationOf(office))
  const generations = () =>
    readdirSync(root)
      .filter((name) => name !== 'attachments')
      .sort()
  return {
    ...office,
    caseId: prepared.value,
    place,
    root,
    generations,
    manifestOf(name) {
      const read = readManifest(join(root, name))
      if (read.kind !== 'read') throw new Error(read.kind)
      return read.manifest
    },
    async copy() {
      await signIn(office, 'administrator')
      office.dialog.open = place
      await office.ask('backup.chooseFolder', {})
      await office.ask('backup.make', {})
      const [newest] = (await office.ask('backup.list', {})).backups
      if (newest === undefined) throw new Error('no copy')
      return newest.name
    },
    async close() {
      await office.close()
      rmSync(beside, { recursive: true, force: true })
    },
  }
}

/** Proves a copy that lies in a folder of copies, as the thread of a session does. Throws CopyBroken. */
export function proveCopyIn(
  root: string,
  name: string,
  { installation, keys: publicKeys }: Manifest,
  keys: Keys,
): void {
  if (keys.case === undefined) throw new Error('no case key')
  const request = { root, name, installation, signing: signedBy(publicKeys) }
  proveCopy(request, { office: keys.office, case: keys.case }, () => undefined)
}

/** The keys in the slot of a person. */
export async function keysOf(office: TestOffice, who: Who): Promise<Keys> {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  const { id } = await accountOf(office, who)
  const unlocking = await unlock(vault.document, id, PEOPLE[who].own, USUAL_DERIVATION)
  if (unlocking.kind !== 'opened') throw new Error('slot does not open')
  return unlocking.keys
}

function installationOf(office: TestOffice): string {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  return vault.document.id
}
