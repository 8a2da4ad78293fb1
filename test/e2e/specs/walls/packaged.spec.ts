import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { startPrivateDisplay } from '../../../support/display/privateDisplay.ts'
import { evidencePdf } from '../../../support/evidencePdf.ts'
import { scannedPdf, scanPage } from '../../../support/scannedPage.ts'
import { createTemporaryFolder } from '../../../support/temporaryFolder.ts'

// Made by `npm run dist -- --test-artefact`: the program as it is packaged, fuses and all, on the Electron of the tests.
const PROGRAM = resolve('out/dist-test/linux-unpacked/naknada')
const EXIT_CONFIGURATION = 78

test.beforeAll(() => {
  if (existsSync(PROGRAM)) return
  process.stderr.write('\nSKIPPED: the packaged program (npm run dist -- --test-artefact makes it).\n')
  test.skip(true, 'no packaged program')
})

/** The environment of an ordinary desktop: without what tests and tools add. */
function desktop(home: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(ELECTRON_|NODE_|NAKNADA_|npm_)/.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: home }
}

test('every fuse of the binary is set as it must be', async () => {
  const { version, ...wire } = await getCurrentFuseWire(PROGRAM)
  const states = Object.entries(wire).map(([fuse, state]) => [FuseV1Options[Number(fuse)], state === FuseState.ENABLE])
  expect(version).toBe('1')
  expect(Object.fromEntries(states)).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    // Newer binaries have one more; it is Electron's own setting.
    ...('8' in wire ? { WasmTrapHandlers: true } : {}),
  })
})

test('with any argument or overriding variable the packaged program leaves at once, and touches nothing', async () => {
  const { display, stop } = await startPrivateDisplay()
  const home = createTemporaryFolder()
  const env = { ...desktop(home), DISPLAY: display }
  const start = (argv: readonly string[], more: Record<string, string> = {}) =>
    spawnSync(PROGRAM, argv, { env: { ...env, ...more }, encoding: 'utf8', timeout: 30_000 })
  for (const word of [
    '-remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '-disable-web-security',
    '--disable-seccomp-filter-sandbox',
    '-js-flags=--expose-gc',
    '/no-sandbox',
    '--inspect-wait',
    '--doctor=1',
    '--json',
    'case.naknada',
  ]) {
    expect({ word, status: start([word]).status }).toEqual({ word, status: EXIT_CONFIGURATION })
  }
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS never come so far: the fuse takes them out of the environment.
  for (const name of ['ELECTRON_RUN_AS_NODE', 'NODE_PATH', 'SSLKEYLOGFILE']) {
    expect({ name, status: start([], { [name]: '1' }).status }).toEqual({ name, status: EXIT_CONFIGURATION })
  }
  expect(existsSync(resolve(home, 'Naknada'))).toBe(false)
  stop()
})

test('asked for the doctor it tells of itself without a display, and that it is for tests', () => {
  const home = createTemporaryFolder()
  const { status, stdout } = spawnSync(PROGRAM, ['--doctor', '--json'], {
    env: { ...desktop(home), DISPLAY: '', WAYLAND_DISPLAY: '' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  const { findings } = JSON.parse(stdout) as { findings: readonly { code: string; state: string }[] }
  const codes = findings.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['sandboxClosed', 'cipherWorks', 'fusesSet', 'networkRefused']))
  expect(findings.filter(({ state }) => state === 'mend').map(({ code }) => code)).toEqual(['electronOfTests'])
  expect(status).toBe(1)
})

test('without any it starts, and its core comes up out of the archive', async () => {
  const { display, stop } = await startPrivateDisplay()
  const home = createTemporaryFolder()
  const child = spawn(PROGRAM, [], { env: { ...desktop(home), DISPLAY: display }, stdio: 'ignore' })
  await expect
    .poll(() => spawnSync('pgrep', ['-P', String(child.pid), '-f', 'node.mojom.NodeService']).status, {
      timeout: 60_000,
    })
    .toBe(0)
  expect(child.exitCode).toBeNull()
  expect(statSync(resolve(home, 'Naknada')).mode & 0o777).toBe(0o700)
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  stop()
})

/** A copy of the program that may be used as its own Node: what the fuses of the real one forbid. */
async function programAsNode(): Promise<string> {
  const folder = createTemporaryFolder()
  const packaged = dirname(PROGRAM)
  for (const name of readdirSync(packaged)) {
    if (name !== 'naknada') symlinkSync(join(packaged, name), join(folder, name))
  }
  const copy = join(folder, 'naknada')
  copyFileSync(PROGRAM, copy)
  await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true })
  return copy
}

test('the engines that recognise scans and join bundles, and the data they read, work out of the archive', async () => {
  const folder = createTemporaryFolder()
  const page = join(folder, 'page.pdf')
  const scan = join(folder, 'scan.pdf')
  writeFileSync(page, await evidencePdf({ pages: ['Radila je prekovremeno u lokalu'] }))
  writeFileSync(scan, await scannedPdf([scanPage(page, 1)]))
  const script = resolve('test/support/electron/packagedThread.cjs')
  const archive = join(dirname(PROGRAM), 'resources/app.asar')
  const said = execFileSync(await programAsNode(), [script, archive, scan, folder], {
    env: { ...desktop(folder), ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(JSON.parse(said)).toEqual({
    words: { ok: true, value: 'Radila je prekovremeno u lokalu' },
    bundle: { ok: true, value: 1 },
  })
  execFileSync('qpdf', ['--check', join(folder, 'bundle.pdf')], { stdio: 'ignore' })
})
