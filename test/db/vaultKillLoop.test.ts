import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { accountOf, setUpOffice, openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { killAtWork } from '../support/killedChild.ts'
import { rounds } from '../support/rounds.ts'

const ROUNDS = rounds(3, 50)

/**
 * Lets a child change the password once and kills it without warning somewhere in the second change, at this part of the
 * time that the first took; answers the passwords it began to write.
 */
async function changeAndKill(folder: string, password: string, part: number): Promise<readonly string[]> {
  const begun = await killAtWork('test/support/office/passwordChild.ts', [folder, password], (line, time) =>
    line === 2 ? part * time : undefined,
  )
  return [password, ...begun]
}

// What was cut off counts as a failed attempt; the waits it brings are not what is tried here.
function forgetAttempts(folder: string): void {
  writeFileSync(join(folder, 'attempts.json'), '{"ways":{}}')
}

async function opensWith(office: TestOffice, password: string): Promise<boolean> {
  const { id } = await accountOf(office, 'judge')
  const { ok } = await office.application.invoke('session.signIn', { person: id, password })
  office.clock.now = new Date(office.clock.now.getTime() + 400_000)
  return ok
}

test(
  `after ${String(ROUNDS)} rounds of sudden death in a change of password the last or the one before opens, and nothing else`,
  { timeout: ROUNDS * 24_000 },
  async () => {
    const founding = openTestOffice({ keepFolder: true })
    const { folder } = founding
    await setUpOffice(founding)
    await signIn(founding, 'judge')
    await founding.close()
    let password = PEOPLE.judge.own
    let changed = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const tried = await changeAndKill(folder, password, ((round * 53) % 120) / 100)
      forgetAttempts(folder)
      const office = openTestOffice({ folder, keepFolder: true })
      const [last, before] = tried.toReversed()
      const opening = (await opensWith(office, last ?? '')) ? last : before
      expect(await opensWith(office, opening ?? '')).toBe(true)
      for (const former of tried.slice(0, -2)) expect(await opensWith(office, former)).toBe(false)
      expect(readdirSync(folder).filter((file) => /\.(?:new|old)$/.test(file))).toEqual([])
      await office.close()
      forgetAttempts(folder)
      changed += tried.length - 1
      password = opening ?? ''
    }
    expect(changed).toBeGreaterThanOrEqual(ROUNDS)
  },
)
