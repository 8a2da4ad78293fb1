import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openOfficeAtWork, sharesAtWork } from '../support/office/officeAtWork.ts'
import type { Shares } from '../support/office/shares.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { killAtWork } from '../support/killedChild.ts'
import { rounds } from '../support/rounds.ts'
import { removeAtEnd } from '../support/temporaryFolder.ts'
import { present } from '../support/trainingCase.ts'

const ROUNDS = rounds(3, 50)

/**
 * Lets a child replace the shares once and kills it without warning in the second replacement, after this part of the time that
 * the first took; answers every three that it was about to put in the place of those before.
 */
async function replaceAndKill(folder: string, part: number): Promise<readonly Shares[]> {
  let took = 0
  const lines = await killAtWork('test/support/office/sharesChild.ts', [folder], (line, time) => {
    if (line === 2) took = time
    return line === 3 ? part * took : undefined
  })
  return lines.map((line) => JSON.parse(line) as Shares | string).filter(isShares)
}

function isShares(line: Shares | string): line is Shares {
  return typeof line !== 'string'
}

/** Whether two of them fit, as a rehearsal finds out. */
async function fit(office: TestOffice, [, ...two]: Shares): Promise<boolean> {
  const { ok } = await office.application.invoke('recovery.rehearse', { shares: two })
  office.clock.now = new Date(office.clock.now.getTime() + 4_000_000)
  return ok
}

/** Of both copies, as text without what changes by itself. */
function recoveryIn(folder: string): readonly string[] {
  return ['vault.json', 'vault.copy.json'].map((file) => {
    const { vault } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { vault: { recovery: unknown } }
    return JSON.stringify(vault.recovery)
  })
}

test(
  `killed in ${String(ROUNDS)} rounds while new shares take the place of the old, either the one three or the other opens, and never none`,
  { timeout: ROUNDS * 24_000 },
  async () => {
    const folder = removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-shares-')))
    await openOfficeAtWork({ folder, keepFolder: true }).close()
    let valid = sharesAtWork()
    for (let round = 0; round < ROUNDS; round += 1) {
      const tried = await replaceAndKill(folder, ((round * 53) % 120) / 100)
      expect(tried.length).toBeGreaterThan(1)
      writeFileSync(join(folder, 'attempts.json'), '{"ways":{}}')
      const office = openTestOffice({ folder, keepFolder: true })
      await signIn(office, 'administrator')
      const last = present(tried.at(-1))
      const before = present(tried.at(-2))
      const fitting = (await fit(office, last)) ? last : before
      expect(await fit(office, fitting)).toBe(true)
      for (const former of [valid, ...tried].filter((one) => one !== fitting))
        expect(await fit(office, former)).toBe(false)
      const [vault, copy] = recoveryIn(folder)
      expect(copy).toBe(vault)
      expect(readdirSync(folder).filter((file) => /\.(?:new|old)$/.test(file))).toEqual([])
      await office.close()
      valid = fitting
    }
  },
)
