// A packet of 200 MB sent and read, by megabyte, and the one of a case with its cover opened; that memory stays constant: test/security/largePacket.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPacket } from '../../electron/packet/openPacket.ts'
import { newOffice, preparePacket } from '../support/packet/fictionalPacket.ts'
import { largePacket } from '../support/packet/largePacket.ts'
import { inPieces, packetOf } from '../support/packet/packetReading.ts'
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

report([
  row('packet.write', sent / MEGABYTES, 'ms/MB', MOST_PER_MEGABYTE),
  row('packet.read', taken / MEGABYTES, 'ms/MB', MOST_PER_MEGABYTE),
  row('packet.case', median(times.open), 'ms', 300),
])
