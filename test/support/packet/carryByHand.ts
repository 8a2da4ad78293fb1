import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PacketEnvelope } from '../../../shared/packet/envelope.ts'
import type { TestOffice } from '../office/testOffice.ts'
import { openTwoInstallations, type TwoInstallations } from './twoInstallations.ts'

/** The folders of a courier beside the data of a program. */
export type CourierFolders = Readonly<{ outbox: string; inbox: string }>

export function installFolders({ folder }: TestOffice): CourierFolders {
  const [outbox = '', inbox = ''] = ['outbox', 'inbox'].map((name) => join(`${folder}-kurir`, name))
  for (const path of [outbox, inbox]) mkdirSync(path, { recursive: true })
  return { outbox, inbox }
}

/** Two installations with the folders of a courier each, between which a test carries. */
export type ConnectedInstallations = TwoInstallations &
  Readonly<{ ofProsecution: CourierFolders; ofCourt: CourierFolders }>

export async function openConnectedInstallations(
  options: Parameters<typeof openTwoInstallations>[0] = {},
): Promise<ConnectedInstallations> {
  const both = await openTwoInstallations(options)
  const { prosecution, court } = both
  return {
    ...both,
    ofProsecution: installFolders(prosecution),
    ofCourt: installFolders(court),
    async close() {
      for (const { folder } of [prosecution, court]) rmSync(`${folder}-kurir`, { recursive: true, force: true })
      await both.close()
    },
  }
}

/** Carries what lies in one's outbox to the other's inbox as the courier does, the envelope last; answers the ids. */
export function carry({ outbox }: CourierFolders, { inbox }: CourierFolders): readonly string[] {
  const ids = readdirSync(outbox)
    .filter((name) => name.endsWith('.envelope'))
    .map((name) => name.split('.')[0] ?? '')
  for (const id of ids) {
    for (const name of [`${id}.naknada`, `${id}.envelope`]) {
      copyFileSync(join(outbox, name), join(inbox, name))
      rmSync(join(outbox, name))
    }
  }
  return ids
}

/** Lays bytes down under an envelope, whatever either is. */
export function layDown({ inbox }: CourierFolders, envelope: PacketEnvelope, bytes: Buffer): void {
  writeFileSync(join(inbox, `${envelope.packet}.naknada`), bytes)
  writeFileSync(join(inbox, `${envelope.packet}.envelope`), JSON.stringify(envelope))
}
