import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { courierFoldersOf } from '../../../electron/packet/courierFolders.ts'
import { createPacketDesk } from '../../../electron/packet/packetDesk.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import { officeCard, type OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import { keysOf } from '../office/rawDatabase.ts'
import { twoClaims } from '../office/twoClaims.ts'
import type { TwoInstallations } from './twoInstallations.ts'

/** What of a packet from the prosecution to the court is not as it should be. */
export type Forgery = Readonly<{
  manifest?: Partial<Omit<PacketManifest, 'sender' | 'receiver'>>
  sender?: Partial<PacketManifest['sender']>
  receiver?: Partial<PacketManifest['receiver']>
  form?: Partial<NaknadaCase>
  claims?: NonNullable<PacketCover['claims']>
  /** What a copy for another desk says of its own. */
  desk?: NonNullable<PacketCover['desk']>
  /** Another key than the one of the prosecution. */
  seal?: Buffer
}>

/** Writes packets by the key of the prosecution past its program; each with a number of its own. */
export async function openForge({ prosecution, court }: Pick<TwoInstallations, 'prosecution' | 'court'>) {
  const to = cardIn(prosecution.folder)
  const from = cardIn(court.folder)
  const { seal } = await keysOf(prosecution.folder, 'prosecutor')
  if (seal === undefined) throw new Error('no key to sign by')
  let sequence = 0
  return async (forgery: Forgery = {}): Promise<string> => {
    const { manifest = {}, form = {}, sender, receiver, claims, desk: copied, seal: other = seal } = forgery
    sequence += 1
    const id = manifest.id ?? randomBytes(16).toString('hex')
    const desk = createPacketDesk(
      prosecution.folder,
      { receive: seal, identity: undefined, seal: signerOf(other) },
      courierFoldersOf(prosecution.folder, () => ''),
    )
    const whole = { ...(twoClaims(41) as NaknadaCase), ...form }
    const standing = claims ?? whole.claims.map((one) => ({ claim: one.id, stage: 'forwarded' as const }))
    const contents = { form: whole, claims: standing, files: [], ...(copied === undefined ? {} : { desk: copied }) }
    const prepared = await desk.prepare(id, contents, to.keys.identity)
    const path = join(court.folder, `${id}-${String(sequence)}.naknada`)
    const key = publicKeyOf(other, 'ed25519').toString('base64')
    const written = await desk.write(
      path,
      {
        format: 'naknada-packet',
        version: 1,
        ...{ id, sequence, made: '2026-06-15T08:00:00.000Z', expires: '2026-07-15' },
        sender: { installation: from.installation, office: 'VDT-PG', seal: key, ...sender },
        receiver: { installation: to.installation, office: 'VSPG', receive: to.keys.receive, ...receiver },
        purpose: 'forward',
        legalBasis: { cnr: 'čl. 236 st. 1 ZKP', en: 'Art. 236(1) CPC' },
        custody: 'moved',
        file: { id: 'c'.repeat(32), revision: 7 },
        journal: { epoch: 1, number: 12, hash: randomBytes(32).toString('base64') },
        ...manifest,
        parts: prepared.parts,
      },
      prepared,
    )
    if (!written.ok) throw new Error(written.error.code)
    return path
  }
}

/** The card of the other office, as it was brought. */
export function cardIn(folder: string): OfficeCard {
  return officeCard.parse(JSON.parse(readFileSync(join(folder, 'karta-drugog.json'), 'utf8')))
}
