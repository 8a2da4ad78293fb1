// A process of its own, to be killed: puts the same packet down again and again, each time with other bytes, as a program does that
// sends a lost packet again. One line on standard output tells that the first lies there.
import { randomBytes } from 'node:crypto'
import { putIntoOutbox } from '../../../electron/packet/outbox.ts'
import { addressOf } from '../../../shared/packet/addressOf.ts'
import type { PacketManifest } from '../../../shared/packet/manifest.ts'

const [outbox = '', id = '', from = '', to = ''] = process.argv.slice(2)
const key = Buffer.alloc(32).toString('base64')
const manifest: PacketManifest = {
  format: 'naknada-packet',
  version: 1,
  ...{ id, sequence: 1, made: '2026-06-15T08:00:00.000Z', expires: '2026-07-15' },
  sender: { installation: from, office: 'VDT-PG', seal: key },
  receiver: { installation: to, office: 'VSPG', receive: key },
  purpose: 'forward',
  legalBasis: { cnr: 'čl. 236 st. 1 ZKP', en: 'Art. 236(1) CPC' },
  custody: 'moved',
  file: { id: 'c'.repeat(32), revision: 7 },
  journal: { epoch: 0, number: 1, hash: key },
  parts: [],
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 4; piece += 1) yield await Promise.resolve(randomBytes(20_000 + piece))
}

for (let isFirst = true; ; isFirst = false) {
  const put = await putIntoOutbox(outbox, addressOf(manifest), pieces)
  if (!put.ok) throw new Error(put.error.code)
  if (isFirst) process.stdout.write('put\n')
}
