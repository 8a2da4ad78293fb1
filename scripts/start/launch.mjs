import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { capture, isCommand, say } from '../setup/run.mjs'
import { asUser, ordinaryUser } from '../user/ordinaryUser.mjs'
import { readableCheckout } from '../user/readableCheckout.mjs'

export const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function letIn(user) {
  if (!user || !isCommand('xhost')) return
  capture('xhost', [`+si:localuser:${user.name}`])
  say(`The user "${user.name}" may draw on this display until you log out (xhost +si:localuser:${user.name}).`)
}

/** The display of the person at the machine; where there is none, a virtual one with its `picture`. */
async function chooseDisplay(user) {
  if (!hasDisplay) {
    say('There is no display here (DISPLAY is not set): starting on a virtual one.')
    return startVirtualDisplay(user)
  }
  letIn(user)
  return { display: process.env.DISPLAY, stop: () => undefined }
}

/**
 * Where the app is shown and as whom it runs; `launch` starts Electron with the built app there. With `isDriven` its two
 * further pipes speak the DevTools protocol.
 */
export async function openScreen(electron) {
  const user = ordinaryUser()
  const { display, picture, stop } = await chooseDisplay(user)
  function launch({ isDriven = false } = {}) {
    const checkout = readableCheckout(user)
    const env = { ...process.env, ...(display ? { DISPLAY: display } : {}) }
    const virtual = picture ? ['--disable-gpu', '--log-level=3'] : []
    const switches = isDriven ? [...virtual, '--remote-debugging-pipe'] : virtual
    const pipes = isDriven ? ['pipe', 'pipe'] : []
    const options = { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit', ...pipes], ...asUser(user, env) }
    return spawn(join(electron.folder, 'electron'), [...switches, checkout], options)
  }
  say(`Opening Naknada on Electron ${electron.version}${user ? ` as the user "${user.name}"` : ''} …`)
  return { picture, stop, launch, refresh: () => readableCheckout(user) }
}
