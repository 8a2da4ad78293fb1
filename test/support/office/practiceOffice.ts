import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openPractice } from '../../../electron/practice/openPractice.ts'
import type { InstallationKind } from '../../../shared/domain/staff/installationKind.ts'
import type { Role } from '../../../shared/domain/staff/roles.ts'
import { openTestOffice, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

/** An office for practice, in a folder beside which nothing else lies. */
export type PracticeOffice = TestOffice &
  Readonly<{
    /** Where the program was told to go: over to work, or to practice from its start. */
    wentTo: Readonly<{ installation: InstallationKind; anew: boolean }>[]
    become(role: Role): Promise<void>
  }>

type Parts = TestOfficeOptions & Readonly<{ anew?: boolean }>

/** Opens one, laying it out first where the folder is new. */
export async function openPracticeOffice(parts: Parts = {}): Promise<PracticeOffice> {
  const office = beginPracticeOffice(parts)
  for (;;) {
    const { stage, refusal } = await office.ask('session.state', {})
    if (stage === 'refused') throw new Error(`${refusal?.code ?? ''} ${office.log.at(-1) ?? ''}`)
    if (stage !== 'preparing') return office
    await pause(20)
  }
}

/** The same before it is laid out. */
export function beginPracticeOffice({ anew, ...parts }: Parts = {}): PracticeOffice {
  const folder = parts.folder ?? newPracticeFolder()
  const wentTo: PracticeOffice['wentTo'] = []
  const office = openTestOffice({
    ...parts,
    folder,
    kind: 'practice',
    keepFolder: true,
    create: (options) => openPractice(options, anew),
    onGoTo: (installation, isAnew) => wentTo.push({ installation, anew: isAnew }),
  })
  return {
    ...office,
    wentTo,
    async become(role) {
      const { accounts } = await office.ask('session.state', {})
      const person = accounts.find(({ roles }) => roles.includes(role))
      if (person === undefined) throw new Error(`nobody is ${role}`)
      await office.ask('practice.become', { person: person.id })
    },
    async close() {
      await office.close()
      if (parts.keepFolder !== true) rmSync(dirname(folder), { recursive: true, force: true })
    },
  }
}

/** A place for practice that is not there yet. */
export function newPracticeFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'naknada-')), 'Naknada-obuka')
}

/** A copy of a folder that was laid out, beside which nothing else lies. */
export function copyOfPractice(folder: string): string {
  const copy = newPracticeFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Lets the file of a vault say that it is of that kind, with a sum that is right. */
export function sayKind(path: string, kind: InstallationKind): void {
  const { vault } = JSON.parse(readFileSync(path, 'utf8')) as { vault: object }
  const body = JSON.stringify({ ...vault, kind })
  writeFileSync(path, `{"vault":${body},"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`)
}
