import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createUpdateDesk } from '../../electron/update/updateDesk.ts'
import { killAtWork } from '../support/killedChild.ts'
import { rounds } from '../support/rounds.ts'
import { createTemporaryFolder } from '../support/temporaryFolder.ts'
import { PACKAGE, packageBytes, programPart, writeTestPack } from '../support/update/madePack.ts'
import { rootText } from '../support/update/makers.ts'

const ROUNDS = rounds(4, 50)
const BYTES = 24_000_000
const CHILD = new URL('../support/update/savingUpdateChild.ts', import.meta.url).pathname

test(
  `killed while it saves a package in ${String(ROUNDS)} rounds, what has its name is whole, and nothing else is left after the next`,
  async () => {
    const folder = createTemporaryFolder('naknada-update-')
    const into = join(folder, 'mjesto')
    mkdirSync(into)
    const pack = await writeTestPack(folder, { parts: [programPart(PACKAGE, packageBytes(BYTES))] })
    let unfinished = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      await killAtWork(CHILD, [pack, into], 15 + (round % 5) * 11)
      unfinished += readdirSync(into).filter((name) => name.endsWith('.part')).length
      const saved = join(into, PACKAGE)
      if (existsSync(saved)) expect(readFileSync(saved).equals(packageBytes(BYTES))).toBe(true)
    }
    expect(unfinished).toBeGreaterThan(0)
    const desk = createUpdateDesk(rootText())
    const opened = await desk.open(pack, undefined)
    if (!opened.ok) throw new Error(opened.error.code)
    expect(await desk.save(opened.value, PACKAGE, into)).toEqual({ ok: true, value: [] })
    expect(readdirSync(into)).toEqual([PACKAGE])
  },
  60_000 + ROUNDS * 5_000,
)
