import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { courierFoldersOf } from '../../../electron/packet/courierFolders.ts'
import { createPacketDesk } from '../../../electron/packet/packetDesk.ts'
import { sealRecord } from '../../../electron/proof/orderSeal.ts'
import { publicKeyOf } from '../../../electron/vault/keyPairs.ts'
import { signerOf } from '../../../electron/vault/signer.ts'
import type { OrderRecord } from '../../../shared/domain/proof/naknadaOrder.ts'
import type { NaknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'
import { keysOf } from '../office/rawDatabase.ts'
import { twoClaims } from '../office/twoClaims.ts'
import { cardIn } from './forgedPacket.ts'
import type { TwoInstallations } from './twoInstallations.ts'

/** An order as it was issued. */
export type GenuineOrder = Readonly<{ caseId: string; pdf: Uint8Array; record: OrderRecord }>

/** What of a packet with an order from the court to the prosecution is not as it should be. */
export type OrderForgery = Readonly<{
  manifest?: Partial<Omit<PacketManifest, 'sender' | 'receiver'>>
  receiver?: Partial<PacketManifest['receiver']>
  form?: Partial<NaknadaCase['case']>
  pdf?: Uint8Array
  record?: Partial<OrderRecord>
  /** By another key than that of the court the data are signed. */
  signedBy?: Buffer
  claims?: readonly string[]
  /** Papers beside the two. */
  more?: readonly string[]
}>

/** Writes packets of an order by the key of the court past its program; each with a number of its own, from `sequence`. */
export async function openOrderForge({ prosecution, court }: TwoInstallations, genuine: GenuineOrder, first = 1) {
  const [to, from] = [cardIn(court.folder), cardIn(prosecution.folder)]
  const { seal } = await keysOf(court.folder, 'judge')
  if (seal === undefined) throw new Error('no key to sign by')
  const folders = courierFoldersOf(court.folder, () => '')
  const desk = createPacketDesk(court.folder, { receive: seal, identity: undefined, seal: signerOf(seal) }, folders)
  let sequence = first - 1
  return async (forgery: OrderForgery = {}): Promise<string> => {
    sequence += 1
    const id = forgery.manifest?.id ?? randomBytes(16).toString('hex')
    const prepared = await desk.prepare(id, contentsOf(genuine, forgery, seal), to.keys.identity)
    const path = join(prosecution.folder, `${id}.naknada`)
    const key = publicKeyOf(seal, 'ed25519').toString('base64')
    const manifest: PacketManifest = {
      format: 'naknada-packet',
      version: 1,
      ...{ id, sequence, made: '2026-06-15T08:00:00.000Z', expires: '2026-07-15' },
      sender: { installation: from.installation, office: 'VSPG', seal: key },
      receiver: {
        ...{ installation: to.installation, office: 'VDT-PG', receive: to.keys.receive },
        ...forgery.receiver,
      },
      purpose: 'order',
      legalBasis: { cnr: 'čl. 381 st. 1 ZKP', en: 'Art. 381(1) CPC' },
      custody: 'copy',
      file: { id: genuine.caseId, revision: 7 },
      journal: { epoch: 1, number: 12, hash: randomBytes(32).toString('base64') },
      ...forgery.manifest,
      parts: prepared.parts,
    }
    const written = await desk.write(path, manifest, prepared)
    if (!written.ok) throw new Error(written.error.code)
    return path
  }
}

function contentsOf(genuine: GenuineOrder, forgery: OrderForgery, seal: Buffer) {
  const { pdf = genuine.pdf, record = {}, signedBy = seal, claims = ['c1'], more = [], form = {} } = forgery
  const file = createHash('sha256').update(pdf).digest('hex')
  const data = sealRecord({ ...genuine.record, file, ...record }, signedBy)
  const whole = twoClaims(82) as NaknadaCase
  const json = (name: string, text: string) => ({ name, type: 'application/json', bytes: Buffer.from(text) })
  return {
    form: { ...whole, case: { ...whole.case, ...form }, people: [], evidence: [], claims: [] },
    claims: claims.map((claim) => ({ claim, stage: 'issued' as const })),
    files: [],
    papers: [
      { name: 'odluka.pdf', type: 'application/pdf', bytes: pdf },
      json('odluka.json', JSON.stringify(data)),
      ...more.map((name) => json(name, '{}')),
    ],
  }
}
