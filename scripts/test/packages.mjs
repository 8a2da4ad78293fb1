// `npm run test:packages`: the package of Debian as an office gets it: installed by apt in a clean Debian, looked at by its doctor,
// opened by an ordinary user in its sandbox, removed without a rest; then the courier. Apart from `npm test`: it takes minutes and a mirror of Debian.
import { copyFileSync, existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { outFolder } from '../setup/paths.mjs'
import { capture, isCommand, say, stop } from '../setup/run.mjs'
import { check, coloursOn, endChecks, skip } from './checks.mjs'
import { testWindowsPackages } from './windowsPackages.mjs'
import { testCourierPackage } from './courierPackage.mjs'
import { layCleanSystem, ordinary, whyNoCleanSystem } from './cleanSystem.mjs'

const NAME = 'naknada-test'
const PROGRAM = `/opt/${NAME}/naknada`
function install(system, deb) {
  copyFileSync(deb, join(system.folder, 'root/package.deb'))
  const { code, output, errors } = system.asRoot('apt-get install -y --no-install-recommends /root/package.deb')
  check('apt installs it with what it stands on, and asks nothing', code === 0, output + errors)
  const verified = system.asRoot(`dpkg -V ${NAME}`)
  check('dpkg finds every file as it was packed', verified.code === 0 && verified.output === '', verified.output)
  const libraries = system.asRoot(`ldd ${PROGRAM} | grep 'not found'`)
  check('no library is missing', libraries.output === '', libraries.output)
  const helper = statSync(join(system.folder, `opt/${NAME}/chrome-sandbox`))
  check('the helper of the sandbox is root’s, and setuid', helper.uid === 0 && (helper.mode & 0o7777) === 0o4755)
}

/** A package for tests has one fault: that it is one. */
function askDoctor(system) {
  const { code, output, errors } = system.asUser(`${PROGRAM} --doctor --json`)
  const findings = output.startsWith('{') ? JSON.parse(output).findings : []
  const faults = findings.filter(({ state }) => state === 'mend').map(({ code: name }) => name)
  check(
    'its doctor finds all well but that it is for tests',
    code === 1 && faults.join() === 'electronOfTests',
    output + errors,
  )
}

/** What the kernel tells of the processes of the window, once there is one that draws. */
const LOOK = `
for attempt in $(seq 1 240); do
  for status in /proc/[0-9]*/status; do
    id=\${status%/status}
    if tr '\\0' ' ' < $id/cmdline 2>/dev/null | grep -q '^${PROGRAM} --type=renderer'; then
      grep -E '^(Seccomp|NoNewPrivs|NSpid):' $status && sleep 3 && exit 0
    fi
  done
  sleep 0.25
done
exit 1`

async function openWindow(system) {
  const { display, picture, stop: close } = await startVirtualDisplay(ordinary)
  const blank = coloursOn(readFileSync(picture))
  let most = blank
  const timer = setInterval(() => (most = Math.max(most, coloursOn(readFileSync(picture)))), 500)
  const output = await system.startAsUser(
    `${PROGRAM} >/dev/null 2>&1 & program=$!; (${LOOK}); kill -TERM $program; wait $program; echo ended $?`,
    { DISPLAY: display },
  )
  clearInterval(timer)
  close()
  check('its window is drawn on the screen', most > blank + 50, `${blank} to ${most} colours`)
  check('in a sandbox: a filter of calls, no new rights, processes of its own', isWalled(output), output)
  check('it ends when it is asked to', /^ended 0$/m.test(output), output)
  const folder = join(system.folder, 'home/sluzbenik/.config/Naknada')
  const mode = existsSync(folder) ? statSync(folder).mode & 0o777 : 0
  check('it has made the data folder, for this user alone', mode === 0o700, mode.toString(8))
}

function isWalled(output) {
  return [/^Seccomp:\s+2$/m, /^NoNewPrivs:\s+1$/m, /^NSpid:\s+\d+\s+\d+/m].every((wall) => wall.test(output))
}

function checkProfile(system) {
  const profile = join(system.folder, `etc/apparmor.d/${NAME}`)
  const text = existsSync(profile) ? readFileSync(profile, 'utf8') : ''
  check(
    'it brings a profile of AppArmor that denies the network',
    /deny network inet,/.test(text) && /deny network inet6,/.test(text),
  )
  const title = 'the profile is well written'
  if (!isCommand('apparmor_parser')) return skip(title, 'apparmor_parser is missing')
  const { code, errors } = capture('apparmor_parser', ['--skip-kernel-load', '--skip-cache', profile])
  return check(title, code === 0, errors)
}

function remove(system) {
  const { code, output } = system.asRoot(`apt-get purge -y ${NAME}`)
  check('apt takes it away', code === 0, output)
  const rest = system.asRoot(
    `find / -xdev -iname '*naknada*' -not -path '/home/*' -not -path '/proc/*' -not -path '/var/log/*' -not -path '/root/*'`,
  )
  check('and leaves nothing but the data of people', rest.output.trim() === '', rest.output)
  check('which it does leave', existsSync(join(system.folder, 'home/sluzbenik/.config/Naknada')))
}

/** The package of Debian. */
async function testDebianPackage() {
  const why = whyNoCleanSystem()
  if (why !== undefined) return skip('the package of Debian in a clean Debian', why)
  const [deb] = globSync(join(outFolder, `dist-test/${NAME}_*.deb`))
  if (deb === undefined) return stop('There is no package: npm run dist -- --test-artefact makes it.')
  const system = layCleanSystem()
  try {
    install(system, deb)
    checkProfile(system)
    askDoctor(system)
    await openWindow(system)
    remove(system)
    testCourierPackage(system)
  } finally {
    system.remove()
  }
  return say(
    'Not proved here: that the profile confines (this kernel may know no AppArmor), and the first run in the window (the packaged program lets no tool look in).',
  )
}

const at = process.argv.indexOf('--target')
const target = at === -1 ? 'linux' : process.argv[at + 1]
if (!['linux', 'win', 'all'].includes(target)) stop('--target is linux, win or all.')
if (target !== 'win') await testDebianPackage()
if (target !== 'linux') await testWindowsPackages()
process.exit(endChecks())
