import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { PEOPLE } from '../support/office/people.ts'
import { prepareOffice } from '../support/office/preparedOffice.ts'
import {
  addDrafts,
  endChange,
  fillWithSealedTexts,
  isChanging,
  readSealedTexts,
  REASON,
  SEALED_TEXTS,
  wrapAll,
} from '../support/office/rotation.ts'
import { openTestOffice, signIn } from '../support/office/testOffice.ts'
import { leaveRoom, setDiskSize, withSmallDisk } from '../support/smallDisk.ts'

const MANY = 400
const MEGABYTES = 24
/** So long a full disk is there while texts come under the new keys. */
const WHILE = 1_000

test('a change of the keys on a disk that is full waits or is refused, loses nothing, and goes on once there is space', async (context) => {
  const prepared = await prepareOffice(fillWithSealedTexts)
  const office = prepared.open()
  await office.application.close()
  await addDrafts(office, MANY)
  const done = await withSmallDisk(async (folder) => {
    setDiskSize(folder, MEGABYTES)
    cpSync(office.folder, folder, { recursive: true })
    const full = openTestOffice({ folder, keepFolder: true })
    await signIn(full, 'judge')
    const change = { password: PEOPLE.judge.own, reason: REASON }
    leaveRoom(folder, 0)
    expect(await full.refused('keys.change', change)).toEqual({ code: 'storage.full' })
    expect(isChanging(folder)).toBe(false)
    rmSync(join(folder, 'ballast'))
    await full.ask('keys.change', change)
    leaveRoom(folder, 0)
    await rest(WHILE)
    expect((await full.ask('keys.rotation', {})).stage).toBe('wraps')
    rmSync(join(folder, 'ballast'))
    await signIn(full, 'judge')
    await wrapAll(full)
    leaveRoom(folder, 0)
    await full.refused('keys.changeFile', {})
    await rest(WHILE)
    expect(isChanging(folder)).toBe(true)
    rmSync(join(folder, 'ballast'))
    await signIn(full, 'judge')
    await endChange(full)
    expect(await readSealedTexts(full, prepared.value)).toEqual(SEALED_TEXTS)
    await full.close()
    return true
  })
  await office.close()
  prepared.remove()
  if (done === undefined) context.skip('mounting a small disk needs root')
}, 60_000)
