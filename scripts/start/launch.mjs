import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { asUser } from '../user/ordinaryUser.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'

/** Starts Electron with the built app, as that user, on that display. */
export function launch(electron, user, display) {
  const checkout = readableCheckout(user)
  const env = { ...process.env, ...(display.value ? { DISPLAY: display.value } : {}) }
  const switches = display.isVirtual ? ['--disable-gpu', '--log-level=3'] : []
  return spawn(join(electron.folder, 'electron'), [...switches, checkout], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...asUser(user, env),
  })
}
