import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { encodePng } from './encodePng.mjs'
import { isBlank, readPicture } from './readPicture.mjs'

/** Waits until something is drawn and has stood still for a second, then saves it. Answers false when the time is up. */
export async function saveFirstScreenshot(picture, file, milliseconds = 30_000) {
  const end = Date.now() + milliseconds
  let before
  while (Date.now() < end) {
    await pause(1000)
    const now = readPicture(picture)
    if (before && !isBlank(now) && now.pixels.equals(before.pixels)) {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, encodePng(now))
      return true
    }
    before = now
  }
  return false
}
