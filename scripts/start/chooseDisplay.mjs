import { capture, isCommand, say } from '../setup/run.mjs'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'

function letIn(user) {
  if (!user || !isCommand('xhost')) return
  capture('xhost', [`+si:localuser:${user.name}`])
  say(`The user "${user.name}" may draw on this display until you log out (xhost +si:localuser:${user.name}).`)
}

/** The display of the person at the machine; where there is none, a virtual one. */
export async function chooseDisplay(user) {
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    letIn(user)
    return { value: process.env.DISPLAY, isVirtual: false, stop: () => undefined }
  }
  say('There is no display here (DISPLAY is not set): starting on a virtual one.')
  const virtual = await startVirtualDisplay(user)
  return { value: virtual.display, isVirtual: true, picture: virtual.picture, stop: virtual.stop }
}
