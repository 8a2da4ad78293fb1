import { isRoot } from '../setup/paths.mjs'
import { capture, say, stop } from '../setup/run.mjs'

const name = 'naknada'

function lookUp() {
  const line = capture('getent', ['passwd', name]).output.trim()
  if (line === '') return undefined
  const [, , uid, gid, , home] = line.split(':')
  return { name, uid: Number(uid), gid: Number(gid), home }
}

/**
 * Chromium's sandbox refuses to work as root, and the app refuses to work without it. So root runs Electron as an
 * ordinary user, made once. Answers `undefined` where the caller is an ordinary user already.
 */
export function ordinaryUser() {
  if (!isRoot) return undefined
  const known = lookUp()
  if (known) return known
  say(`Chromium's sandbox does not work as root: creating the ordinary user "${name}" to run the app as.`)
  const made = capture('useradd', ['--create-home', '--user-group', '--shell', '/usr/sbin/nologin', name])
  return lookUp() ?? stop(`The user could not be created: ${made.errors.trim()}`)
}

/** Options for `spawn` that make the child that user's; nothing where there is no such user. */
export function asUser(user, env) {
  if (!user) return { env }
  const own = { HOME: user.home, USER: user.name, LOGNAME: user.name, SHELL: '/bin/sh', TMPDIR: '/tmp' }
  const kept = Object.entries(env).filter(([key]) => !/^(XDG_|DBUS_|SUDO_|MAIL$|npm_config_)/.test(key))
  return { uid: user.uid, gid: user.gid, env: { ...Object.fromEntries(kept), ...own } }
}
