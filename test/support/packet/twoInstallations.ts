import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readVault } from '../../../electron/vault/vaultFile.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { COURT, PEOPLE, PROSECUTION, type Who } from '../office/people.ts'
import { foundOffice } from '../office/shares.ts'
import { openTestOffice, signIn, toNewAccount, type TestOffice, type TestOfficeOptions } from '../office/testOffice.ts'
import { twoClaims, type Target } from '../office/twoClaims.ts'

/** Two offices that work on machines of their own and know each other by key cards. */
export type TwoInstallations = Readonly<{
  prosecution: TestOffice
  court: TestOffice
  close(): Promise<void>
}>

const AT: Readonly<Record<'prosecution' | 'court', readonly Who[]>> = {
  prosecution: ['administrator', 'prosecutor', 'clerk', 'auditor'],
  court: ['administrator', 'judge', 'clerk', 'auditor'],
}

/** A court that shares the machine of the prosecution, where a test wants one; its judge works there. */
export const COURT_BESIDE = 'VSBP'

export async function openTwoInstallations(
  options: TestOfficeOptions & Readonly<{ courtBeside?: boolean }> = {},
): Promise<TwoInstallations> {
  const beside = options.courtBeside === true ? [toNewAccount({ ...PEOPLE.judge, office: COURT_BESIDE })] : []
  const prosecution = await foundOne(PROSECUTION, AT.prosecution, options, beside)
  const court = await foundOne(COURT, AT.court, options)
  await introduce(court, 'judge', prosecution, 'prosecutor')
  await introduce(prosecution, 'prosecutor', court, 'judge')
  return {
    prosecution,
    court,
    async close() {
      await prosecution.close()
      await court.close()
    },
  }
}

/** An office on a machine of its own, with these people. */
export async function foundOne(
  office: string,
  who: readonly Who[],
  options: TestOfficeOptions,
  beside: readonly ReturnType<typeof toNewAccount>[] = [],
): Promise<TestOffice> {
  const opened = openTestOffice(options)
  const people = who.map((one) => toNewAccount({ ...PEOPLE[one], office }))
  const offices = [office, ...beside.map((one) => one.office)]
  await foundOffice(opened, { offices, people: [...people, ...beside] })
  return opened
}

/** The card of one office is brought to another and confirmed there over the telephone. */
export async function introduce(from: TestOffice, keeper: Who, to: TestOffice, confirms: Who): Promise<void> {
  const path = join(to.folder, 'karta-drugog.json')
  await signIn(from, keeper)
  from.dialog.save = path
  await from.ask('card.save', {})
  const { words } = (await from.ask('card.list', {})).own
  await signIn(to, 'clerk')
  to.dialog.open = path
  await to.ask('card.take', {})
  const id = (await to.ask('card.list', {})).known[0]?.id ?? ''
  await signIn(to, confirms)
  await to.ask('card.confirm', { id, words: words.join(' ') })
}

/** By what the courier knows an installation. */
export function installationOf({ folder }: TestOffice): string {
  const vault = readVault(folder)
  if (vault.kind !== 'present') throw new Error(vault.kind)
  return vault.document.id
}

/** A file with two claims, one victim under seal; the prosecutor is signed in. */
export async function importSealedFile(office: TestOffice, number: number): Promise<Target> {
  await signIn(office, 'prosecutor')
  const form = twoClaims(number)
  const people = form.people.map((one) => (one.id === 'v2' ? { ...one, sealed: true } : one))
  office.dialog.open = join(office.folder, 'predmet.json')
  writeFileSync(office.dialog.open, JSON.stringify({ ...form, people }))
  return { caseId: caseIdForm.parse((await office.ask('exchange.import', {})).caseId), revision: 0 }
}

/** The same, forwarded to the court that works elsewhere. */
export async function forwardSealedFile({ prosecution }: TwoInstallations, number: number): Promise<Target> {
  const { caseId, revision } = await prosecution.ask('caseFile.forward', await importSealedFile(prosecution, number))
  return { caseId, revision }
}

/** Seals a file of who is signed in; answers where the packet lies. */
export async function sendPacket(office: TestOffice, target: Target): Promise<string> {
  office.dialog.save = join(office.folder, `${target.caseId.slice(0, 8)}-${String(target.revision)}.naknada`)
  await office.ask('packet.send', target)
  return office.dialog.save
}

/** Looks at what came and takes it in; answers the file and where its receipt lies. */
export async function takePacket(
  office: TestOffice,
  path: string,
): Promise<Readonly<{ target: Target; receipt: string }>> {
  office.dialog.open = path
  const looked = await office.ask('packet.look', {})
  if (looked.outcome !== 'packet') throw new Error(looked.outcome)
  const { id } = looked.packet
  const { caseId } = await office.ask('packet.take', { id })
  const { revision } = await office.ask('caseFile.open', { caseId })
  return { target: { caseId, revision }, receipt: await saveReceipt(office, id) }
}

export async function saveReceipt(office: TestOffice, id: string): Promise<string> {
  office.dialog.save = join(office.folder, `${id}.potvrda.naknada`)
  await office.ask('packet.saveReceipt', { id })
  return office.dialog.save
}
