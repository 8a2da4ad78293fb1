import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readOutbox } from '../../courier/folders/outbox.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'

const ROUNDS = rounds(8, 200)
const [PACKET, A, B] = ['1', 'a', 'b'].map((digit) => digit.repeat(32)) as [string, string, string]

/** A program that dies while it puts a packet down, a little later each round. */
async function dieAtWork(outbox: string, round: number): Promise<void> {
  const script = 'test/support/packet/postWithoutEnd.ts'
  const program = spawn(process.execPath, [script, outbox, PACKET, A, B], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(program, 'close')
  await once(program.stdout, 'data')
  await setTimeout((round * 7) % 40)
  program.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
}

test(
  `no envelope stands beside other bytes than its own in ${String(ROUNDS)} rounds of sudden death of the program`,
  { timeout: ROUNDS * 10_000 },
  async () => {
    const outbox = createTemporaryFolder()
    let cutOff = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      await dieAtWork(outbox, round)
      const { envelopes, unreadable } = await readOutbox(outbox, A)
      expect(unreadable).toBe(0)
      for (const { bytes, sha256 } of envelopes) {
        const content = readFileSync(join(outbox, `${PACKET}.naknada`))
        expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256])
      }
      const names = readdirSync(outbox)
      if (envelopes.length === 0 || names.some((name) => name.endsWith('.part'))) cutOff += 1
      // What a sudden end leaves is not piled up: the packet, its envelope, and what was being written of either.
      expect(names.length).toBeLessThanOrEqual(4)
    }
    // Else nobody died at work.
    expect(cutOff).toBeGreaterThan(ROUNDS / 4)
  },
)
