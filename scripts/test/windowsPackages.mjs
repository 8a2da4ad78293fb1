// `npm run test:packages -- --target win`: the packages for Windows as an office gets them, under Debian's Wine: signed, installed without a
// question, looked at, opened, refused where they must be, brought up to date, removed without a rest. What Wine cannot show: docs/release.md.
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { startVirtualDisplay } from '../display/virtualDisplay.mjs'
import { outFolder } from '../setup/paths.mjs'
import { capture, isCommand, say, stop } from '../setup/run.mjs'
import { checkSignatures, isWhole } from './windowsFiles.mjs'
import { check, coloursOn, skip } from './checks.mjs'
import { layWineSystem } from './wineSystem.mjs'

const TITLE = 'Naknada TEST'
const ENTRY = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\NaknadaTest'
const folder = join(outFolder, 'dist-test')
const unpacked = join(folder, 'win-unpacked')

const valueOf = (system, hive, name) =>
  /REG_\w+\s+(.*?)\s*$/m.exec(system.wine('reg', 'query', `${hive}\\${ENTRY}`, '/v', name).output)?.[1]

function install(system, setup, place) {
  const { code } = system.wine(setup, '/S')
  check('it installs without a question', code === 0, String(code))
  check('every file as it was packed', isWhole(place, unpacked))
  const told = ['DisplayName', 'DisplayVersion', 'InstallLocation'].map((name) => valueOf(system, 'HKLM', name))
  check(
    'with its entry among the programs, marked',
    told.join() === `${TITLE},0.1.0-test,C:\\Program Files\\${TITLE}`,
    told.join(),
  )
  check('and in the menu of every user', existsSync(menuOf(system)))
}

const menuOf = (system) => join(system.drive, `ProgramData/Microsoft/Windows/Start Menu/Programs/${TITLE}.lnk`)

async function readFuses(place) {
  const { version: _version, ...wire } = await getCurrentFuseWire(join(place, 'Naknada.exe'))
  const open = Object.entries(wire).filter(([, state]) => state === FuseState.ENABLE)
  const names = open.map(([fuse]) => FuseV1Options[Number(fuse)]).toSorted()
  const wanted = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar']
  check('the fuses of a release are set', names.join() === wanted.join(), names.join())
}

/** Opens the program, and looks on while `meanwhile` is done. */
async function openProgram(system, place, picture, meanwhile) {
  const blank = coloursOn(readFileSync(picture))
  system.start(join(place, 'Naknada.exe'))
  const isDrawn = await waitFor(() => coloursOn(readFileSync(picture)) > blank + 50)
  check('its window is drawn on the screen', isDrawn)
  const data = globSync(join(system.drive, 'users/*/AppData/Local/Naknada/window'))
  check('what Chromium keeps is the person’s own', data.length === 1, data.join())
  // It writes only what goes wrong; the core of the session is loaded a little after the window.
  await new Promise((resolve) => setTimeout(resolve, 15_000))
  const log = join(system.drive, 'ProgramData/Naknada/log/naknada.log')
  const faults = existsSync(log)
    ? (readFileSync(log, 'utf8').match(/.*"event":"(?:bug|coreGone|windowGone)".*/g) ?? [])
    : []
  check('the process that holds the keys goes on, with the addons it stands on', faults.length === 0, faults.join('\n'))
  meanwhile()
  system.halt()
}

async function waitFor(isTrue) {
  for (let attempt = 0; attempt < 180; attempt += 1) {
    if (isTrue()) return true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return false
}

function refuseWhileItRuns(system, setup, place) {
  const codes = [
    system.wine(setup, '/S').code,
    system.wine(join(place, 'Uninstall.exe'), '/S', ...last('_?=', system, place)).code,
  ]
  check('while it runs neither a new version nor its removal is let in', codes.join() === '4,4', codes.join())
  check('and nothing is changed', isWhole(place, unpacked) && !existsSync(`${place}.old`))
}

/** The last word of an installer takes spaces and no quotes: Wine puts quotes around a word with spaces, and none around words. */
const last = (word, system, path) => `${word}${inWindows(system, path)}`.split(' ')

const inWindows = (system, path) => path.replace(system.drive, 'C:').replaceAll('/', '\\')

function mendDamaged(system, setup, place) {
  truncateSync(join(place, 'resources/app.asar'), 1000)
  rmSync(join(place, 'ffmpeg.dll'))
  mkdirSync(`${place}.old`)
  writeFileSync(join(`${place}.old`, 'rest'), '')
  const { code } = system.wine(setup, '/S')
  check('over a damaged installation all is whole again', code === 0 && isWhole(place, unpacked), String(code))
  check('and of a broken upgrade nothing is left', !existsSync(`${place}.old`))
}

function refuseOlder(system, setup, place) {
  system.wine('reg', 'add', `HKLM\\${ENTRY}`, '/v', 'DisplayVersion', '/d', '9.9.9', '/f')
  const { code } = system.wine(setup, '/S')
  check('over a newer version it is refused', code === 7 && isWhole(place, unpacked), String(code))
  system.wine('reg', 'add', `HKLM\\${ENTRY}`, '/v', 'DisplayVersion', '/d', '0.1.0-test', '/f')
}

function refuseForeignFolder(system, setup) {
  const theirs = join(system.drive, 'Predmeti')
  mkdirSync(theirs)
  writeFileSync(join(theirs, 'spis.txt'), 'spis')
  const { code } = system.wine(setup, '/S', '/CurrentUser', '/D=C:\\Predmeti')
  check('a folder with other files is refused', code === 8 && existsSync(join(theirs, 'spis.txt')), String(code))
}

/** For one person, in a place with letters beyond ASCII and spaces. */
function installForOne(system, setup) {
  const place = join(system.drive, 'Korisnici/Đorđe Šćepanović ž č/Naknada')
  mkdirSync(dirname(place), { recursive: true })
  const { code } = system.wine(setup, '/S', '/CurrentUser', ...last('/D=', system, place))
  check('for one person, where names have č ć ž š đ and spaces', code === 0 && isWhole(place, unpacked), String(code))
  check('with an entry of that person alone', valueOf(system, 'HKCU', 'DisplayName') === TITLE)
  const gone = system.wine(join(place, 'Uninstall.exe'), '/S', ...last('_?=', system, place))
  check('and removed from there', gone.code === 0 && !existsSync(join(place, 'Naknada.exe')), String(gone.code))
}

/** On a disk that has room for one program and not for two. */
function fullDisk(system, setup) {
  const disk = join(system.prefix, 'disk')
  mkdirSync(disk)
  const title = 'on a full disk the former program is put back'
  if (capture('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]).code !== 0)
    return skip(title, 'it takes root')
  try {
    capture('ln', ['-s', disk, join(system.prefix, 'dosdevices/e:')])
    const again = () => system.wine(setup, '/S', '/CurrentUser', '/D=E:\\Naknada').code
    const codes = [again(), again()]
    check(title, codes.join() === '0,5' && isWhole(join(disk, 'Naknada'), unpacked), codes.join())
  } finally {
    system.halt()
    capture('umount', [disk])
  }
}

function remove(system, place) {
  const data = [
    join(system.drive, 'ProgramData/Naknada'),
    ...globSync(join(system.drive, 'users/*/AppData/Local/Naknada')),
  ]
  for (const one of data) {
    mkdirSync(one, { recursive: true })
    writeFileSync(join(one, 'office.db'), 'data')
  }
  const { code } = system.wine(join(place, 'Uninstall.exe'), '/S', ...last('_?=', system, place))
  check('it is removed without a question', code === 0, String(code))
  const left = [join(place, 'Naknada.exe'), join(place, 'resources'), menuOf(system)].filter((path) => existsSync(path))
  check(
    'with its files, its entry and its place in the menu',
    left.length === 0 && valueOf(system, 'HKLM', 'DisplayName') === undefined,
    left.join(),
  )
  check(
    'and all data stay',
    data.every((one) => existsSync(join(one, 'office.db'))),
    data.join(),
  )
}

function groupPolicy(system, msi, place) {
  rmSync(place, { recursive: true, force: true })
  copyFileSync(msi, join(system.drive, 'package.msi'))
  const added = system.wine('msiexec', '/i', 'C:\\package.msi', '/qn')
  check(
    'the package for group policy installs the same files',
    added.code === 0 && isWhole(place, unpacked, []),
    String(added.code),
  )
  const taken = system.wine('msiexec', '/x', 'C:\\package.msi', '/qn')
  check('and takes them away', taken.code === 0 && !existsSync(join(place, 'Naknada.exe')), String(taken.code))
}

export async function testWindowsPackages() {
  if (!isCommand('wine')) return skip('the packages for Windows', 'Wine is missing (npm run test:windows installs it)')
  const [setup] = globSync(join(folder, 'Naknada-TEST-*-setup.exe'))
  const [msi] = globSync(join(folder, 'Naknada-TEST-*.msi'))
  if (!setup || !msi) return stop('There are no packages: npm run dist -- --target win --test-artefact makes them.')
  const screen = await startVirtualDisplay()
  const system = layWineSystem(screen.display)
  const place = join(system.drive, 'Program Files', TITLE)
  try {
    install(system, setup, place)
    checkSignatures([
      setup,
      msi,
      ...['Naknada.exe', 'Uninstall.exe', 'resources/print/naknada-print.exe'].map((name) => join(place, name)),
    ])
    await readFuses(place)
    await openProgram(system, place, screen.picture, () => refuseWhileItRuns(system, setup, place))
    mendDamaged(system, setup, place)
    refuseOlder(system, setup, place)
    refuseForeignFolder(system, setup)
    installForOne(system, setup)
    fullDisk(system, setup)
    remove(system, place)
    groupPolicy(system, msi, place)
  } finally {
    system.halt()
    screen.stop()
    system.remove()
  }
  return say('Wine is not Windows: rights of folders, UAC, SmartScreen and scaling are in docs/release.md.')
}
