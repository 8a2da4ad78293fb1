// A packet of 200 MB sent and read, by megabyte, the one of a case with its cover opened, and a case with a file of 100 pages sent to the
// courier and taken in by the program; that memory stays constant: test/security/largePacket.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPacket } from '../../electron/packet/openPacket.ts'
import { attach, fileWith, someBytes } from '../support/office/attachments.ts'
import { signIn } from '../support/office/testOffice.ts'
import { targetOf } from '../support/office/twoClaims.ts'
import { carry, openConnectedInstallations } from '../support/packet/carryByHand.ts'
import { newOffice, preparePacket } from '../support/packet/fictionalPacket.ts'
import { largePacket } from '../support/packet/largePacket.ts'
import { inPieces, packetOf } from '../support/packet/packetReading.ts'
import { forwardSealedFile } from '../support/packet/twoInstallations.ts'
import { readTrainingForm } from '../support/trainingCase.ts'
import { measureAlternately, measureTime, median, report, row } from './rows.ts'

const PIECES = 800
const MEGABYTES = (PIECES * 262_144) / 1_000_000
/** 60 MB/s. */
const MOST_PER_MEGABYTE = 1000 / 60
const ROUNDS = 20

const { write, read, folder } = await largePacket(PIECES)
const path = join(folder, 'large.naknada')
const sent = await measureTime(() => write(path))
const taken = await measureTime(() => read(path))
rmSync(folder, { recursive: true })

const [sender, receiver] = await Promise.all([newOffice(), newOffice()])
const bytes = await packetOf(await preparePacket(readTrainingForm('case-01'), [], sender, receiver), sender.seal)
const open = () => openPacket(inPieces(bytes), [receiver.receiving, receiver.cover])
const times = await measureAlternately({ open }, ROUNDS)

/** A scan of 100 pages. */
const SCAN = someBytes(6_000_000)
const FILES = 7
const connected = await openConnectedInstallations()
const made: number[] = []
const takenIn: number[] = []
for (let file = 0; file < FILES; file += 1) {
  const { prosecution, court } = connected
  const target = await forwardSealedFile(connected, 10 + file)
  const recalled = await prosecution.ask('caseFile.recall', target)
  await attach(prosecution, target.caseId, 'e1', fileWith(prosecution, 'spis.pdf', SCAN))
  const sealed = targetOf(await prosecution.ask('caseFile.forward', targetOf(recalled)))
  made.push(await measureTime(() => prosecution.ask('packet.send', sealed)))
  const [id = ''] = carry(connected.ofProsecution, connected.ofCourt)
  await signIn(court, 'clerk')
  takenIn.push(
    await measureTime(async () => {
      await court.ask('packet.open', { id })
      await court.ask('packet.take', { id })
    }),
  )
}
await connected.close()

report([
  row('packet.write', sent / MEGABYTES, 'ms/MB', MOST_PER_MEGABYTE),
  row('packet.read', taken / MEGABYTES, 'ms/MB', MOST_PER_MEGABYTE),
  row('packet.case', median(times.open), 'ms', 300),
  row('packet.make', median(made), 'ms', 300),
  row('packet.take', median(takenIn), 'ms', 300),
])
