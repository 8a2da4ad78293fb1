import type { CaseId } from '../../../shared/contract/ids.ts'
import type { TestOffice } from '../office/testOffice.ts'
import type { Target } from '../office/twoClaims.ts'
import { present } from '../trainingCase.ts'
import { carry, type CourierFolders } from './carryByHand.ts'
import { installationOf } from './twoInstallations.ts'

/** A desk of an office: its program, and the folders of its courier. */
export type DeskOfOffice = Readonly<{ office: TestOffice; folders: CourierFolders }>

/** Gives a file of who is signed in to another desk, by the courier. */
export async function givePen(from: DeskOfOffice, to: DeskOfOffice, { caseId, revision }: Target): Promise<void> {
  await from.office.ask('packet.send', { caseId, revision, desk: installationOf(to.office) })
  carry(from.folders, to.folders)
}

/** Looks at the packet with the pen that the courier has brought, without taking it in; answers its id. */
export async function lookAtPen({ office }: DeskOfOffice): Promise<string> {
  await office.ask('packet.collect', {})
  const came = (await office.ask('packet.arrived', {}))?.arrived.find(({ kind }) => kind === 'packet')
  const { id } = present(came)
  await office.ask('packet.open', { id })
  return id
}

/** Takes it in; its receipt goes back. */
export async function takePen(to: DeskOfOffice, from: DeskOfOffice): Promise<Target> {
  const id = await lookAtPen(to)
  const { caseId } = await to.office.ask('packet.take', { id })
  carry(to.folders, from.folders)
  await from.office.ask('packet.collect', {})
  const { revision } = await to.office.ask('caseFile.open', { caseId })
  return { caseId, revision }
}

/** Asks the desk that writes in a file for it; answers by what it is known there. */
export async function askPen(by: DeskOfOffice, of: DeskOfOffice, caseId: CaseId): Promise<string> {
  // A letter of the same instant is the same letter come twice.
  by.office.clock.now = new Date(by.office.clock.now.getTime() + 1_000)
  await by.office.ask('pen.ask', { caseId, reason: 'radim na njemu danas' })
  carry(by.folders, of.folders)
  await of.office.ask('packet.collect', {})
  return present((await of.office.ask('pen.list', {})).asks.find((one) => one.caseId === caseId)).id
}

/** Sends copies of what was saved from one desk to another. */
export async function shareTo(from: DeskOfOffice, to: DeskOfOffice): Promise<void> {
  await from.office.ask('deskCopy.share', {})
  carry(from.folders, to.folders)
  await to.office.ask('packet.collect', {})
}
