import { cpSync, readdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAtWork } from '../support/killedChild.ts'
import { verifyJournalOf } from '../support/office/journals.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { carry, openConnectedInstallations, type ConnectedInstallations } from '../support/packet/carryByHand.ts'
import { forwardSealedFile } from '../support/packet/twoInstallations.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ROUNDS = rounds(3, 200)
const CHILD = new URL('../support/packet/takingChild.ts', import.meta.url).pathname

let both: ConnectedInstallations
let packet: Readonly<{ id: string; caseId: Awaited<ReturnType<typeof forwardSealedFile>>['caseId'] }>
beforeAll(async () => {
  both = await openConnectedInstallations()
  const target = await forwardSealedFile(both, 91)
  await both.prosecution.ask('packet.send', target)
  const [id = ''] = carry(both.ofProsecution, both.ofCourt)
  packet = { id, caseId: target.caseId }
  await both.court.ask('session.lock', {})
})
afterAll(() => both.close())

/** How far it had come when it died: nothing of it is there, it is in and lies in the inbox still, or it is answered. */
type Left = 'untouched' | 'unanswered' | 'answered'

/** Opens what a killed program has left, brings it to its end as a person would, and answers how it was found. */
async function goOn(folder: string): Promise<Left> {
  const { id, caseId } = packet
  const office = openTestOffice({ folder, keepFolder: true })
  await signIn(office, 'clerk')
  const [lying] = (await office.ask('packet.arrived', {}))?.arrived ?? []
  if (lying?.kind === 'packet') {
    expect((await office.ask('packet.list', {})).received).toEqual([])
    await office.ask('packet.open', { id })
    await office.ask('packet.take', { id })
  }
  await office.ask('packet.collect', {})
  expect((await office.ask('packet.list', {})).received).toMatchObject([{ id, state: 'received' }])
  expect((await office.ask('caseFile.open', { caseId })).claims).toHaveLength(2)
  await office.close()
  if (lying === undefined) return 'answered'
  return lying.kind === 'packet' ? 'untouched' : 'unanswered'
}

test(
  `killed while a packet is taken in in ${String(ROUNDS)} rounds: it is in once and answered, or still to be taken in`,
  { timeout: ROUNDS * 30_000 },
  async () => {
    const found = new Set<Left>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = createTemporaryFolder('naknada-taking-')
      cpSync(both.court.folder, folder, { recursive: true })
      cpSync(`${both.court.folder}-kurir`, `${folder}-kurir`, { recursive: true })
      // Somewhere between the call and its end, and now and then right after it was acknowledged.
      const lines = await killAtWork(CHILD, [folder, packet.id], (line) => {
        if (round % 3 === 2) return line === 2 ? 1 : undefined
        return line === 1 ? (round * 37) % 180 : undefined
      })
      const left = await goOn(folder)
      if (lines.includes('taken')) expect(left).toBe('answered')
      expect(readdirSync(`${folder}-kurir/inbox`)).toEqual([])
      expect(
        readdirSync(`${folder}-kurir/outbox`)
          .filter((name) => !name.endsWith('.part'))
          .toSorted(),
      ).toEqual([`${packet.id}.envelope`, `${packet.id}.naknada`])
      const chain = await withRawCases(folder, (db) => verifyJournalOf(folder, db, 'cases').intact)
      expect(chain).toBe(true)
      found.add(left)
      for (const path of [folder, `${folder}-kurir`]) rmSync(path, { recursive: true })
    }
    // Else nobody died at work, or nobody lived long enough.
    expect([...found]).toEqual(expect.arrayContaining(['untouched', 'answered']))
  },
)
