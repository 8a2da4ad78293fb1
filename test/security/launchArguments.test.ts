import { describe, expect, test } from 'vitest'
import { readDoctorRequest, systemLanguageOf } from '../../electron/security/allowedArguments.ts'
import { DANGEROUS_SWITCHES, findRefusedArgument, type Launch } from '../../electron/security/launchArguments.ts'

/** What an attack on the packaged program got in by, or could have. */
const TRIED = [
  'remote-debugging-port=9333',
  'remote-debugging-pipe',
  'remote-allow-origins=*',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port=0',
  'js-flags=--expose-gc',
  'no-sandbox',
  'single-process',
  'disable-web-security',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-site-isolation-trials',
  'disable-features=IsolateOrigins',
  'enable-features=X',
  'load-extension=/tmp/x',
  'user-data-dir=/tmp/x',
  'proxy-server=127.0.0.1:9',
  'proxy-pac-url=http://127.0.0.1/',
  'host-rules=MAP * 127.0.0.1',
  'host-resolver-rules=MAP * 127.0.0.1',
  'log-net-log=/tmp/x',
  'ssl-key-log-file=/tmp/x',
  'ignore-certificate-errors',
  'allow-file-access-from-files',
  'renderer-cmd-prefix=/bin/sh',
  'utility-cmd-prefix=/bin/sh',
  'zygote-cmd-prefix=/bin/sh',
  'gpu-launcher=/bin/sh',
  'password-store=basic',
] as const

const SPELLINGS: readonly ((name: string) => string)[] = [
  (name) => `--${name}`,
  (name) => `-${name}`,
  (name) => `/${name}`,
  (name) => `--${name.toUpperCase()}`,
  (name) => `-${name.toUpperCase()}`,
  (name) => `/${name.charAt(0).toUpperCase()}${name.slice(1)}`,
]

function launch(changes: Partial<Launch>): Launch {
  return { argv: [], environment: { LANG: 'C.UTF-8' }, hasSwitch: () => false, isPackaged: true, ...changes }
}

test('the packaged program starts without an argument, and with the variables of an ordinary desktop', () => {
  const environment = { PATH: '/usr/bin', HOME: '/home/x', NODENAME: 'pc-12', ELECTRONIC: '1', DISPLAY: ':0' }
  expect(findRefusedArgument(launch({ environment }))).toBeUndefined()
})

describe.each(TRIED)('%s', (words) => {
  const name = words.split('=')[0] ?? ''

  test.each(SPELLINGS.map((spell) => spell(words)))('as %s does not start the packaged program', (word) => {
    expect(findRefusedArgument(launch({ argv: [word] }))).toBe(`--${name}`)
    expect(findRefusedArgument(launch({ argv: ['case.naknada', word] }))).toBe('argument')
  })

  test('is refused where Chromium has it from elsewhere', () => {
    expect(DANGEROUS_SWITCHES).toContain(name)
    // Electron gives this one to itself, so it says nothing of the launch.
    const expected = name === 'allow-file-access-from-files' ? undefined : `--${name}`
    expect(findRefusedArgument(launch({ hasSwitch: (asked) => asked === name }))).toBe(expected)
  })
})

test.each([['.'], ['--'], ['-'], ['--unknown'], ['--lang=en'], ['case.txt'], ['/home/x/Đurđica.pdf'], ['']])(
  'any other word is refused as well, and not repeated where it may be a name: %s',
  (word) => {
    expect(findRefusedArgument(launch({ argv: [word] }))).toMatch(/^(argument|--[a-z]+)$/)
  },
)

test('the doctor may be asked for, and nothing besides it', () => {
  const words = ['--doctor', '--json', '--lang', 'en']
  expect(findRefusedArgument(launch({ argv: ['--doctor'] }))).toBeUndefined()
  expect(findRefusedArgument(launch({ argv: words }))).toBeUndefined()
  expect(findRefusedArgument(launch({ argv: words, isPackaged: false }))).toBeUndefined()
  for (const more of ['--no-sandbox', '--remote-debugging-port=9', 'case.naknada', '--lang=sr', '--lang', '']) {
    expect({ more, refused: findRefusedArgument(launch({ argv: [...words, more] })) }).toEqual({
      more,
      refused: '--doctor',
    })
  }
  expect(findRefusedArgument(launch({ argv: ['--json', '--doctor'] }))).toBe('--json')
  expect(findRefusedArgument(launch({ argv: ['.', '--doctor', '--frob'], isPackaged: false }))).toBe('argument')
  expect(findRefusedArgument(launch({ argv: ['--doctor'], environment: { NODE_PATH: '1' } }))).toBe('NODE_PATH')
  expect(findRefusedArgument(launch({ argv: ['--doctor'], hasSwitch: (name) => name === 'no-sandbox' }))).toBe(
    '--no-sandbox',
  )
})

test('the doctor speaks the language that is asked for, else English where the system does', () => {
  expect(readDoctorRequest(['--doctor'], 'sr_ME.UTF-8')).toEqual({ isForPrograms: false, language: 'cnr' })
  expect(readDoctorRequest(['--doctor'], '')).toEqual({ isForPrograms: false, language: 'cnr' })
  expect(readDoctorRequest(['--doctor'], 'en_US.UTF-8')).toEqual({ isForPrograms: false, language: 'en' })
  expect(readDoctorRequest(['--doctor', '--lang=cnr-Cyrl', '--json'], 'en_US.UTF-8')).toEqual({
    isForPrograms: true,
    language: 'cnr-Cyrl',
  })
  expect(systemLanguageOf({ LANG: 'en_GB.UTF-8', LC_ALL: '' })).toBe('en_GB.UTF-8')
  expect(systemLanguageOf({ LANG: 'en_GB.UTF-8', LC_ALL: 'sr_ME' })).toBe('sr_ME')
  expect(systemLanguageOf({})).toBe('')
})

test.each([
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_EXTRA_LAUNCH_ARGS',
  'NODE_OPTIONS',
  'NODE_PATH',
  'SSLKEYLOGFILE',
  'Node_Options',
])('the packaged program does not start with %s in its environment', (name) => {
  expect(findRefusedArgument(launch({ environment: { [name]: '' } }))).toBe(name)
  expect(findRefusedArgument(launch({ environment: { [name]: '1' }, isPackaged: false }))).toBeUndefined()
})

test('from a source checkout tests may look in, and no wall is lowered', () => {
  const argv = ['-r', 'hold.cjs', '--inspect=0', '--remote-debugging-port=0', '--disable-gpu', '--log-level=3', '.']
  expect(findRefusedArgument(launch({ argv, isPackaged: false }))).toBeUndefined()
  for (const wall of ['--no-sandbox', '-no-sandbox', '/NO-SANDBOX', '--disable-web-security=1', '-js-flags=--x']) {
    expect(findRefusedArgument(launch({ argv: [...argv, wall], isPackaged: false }))).toMatch(/^--[a-z-]+$/)
  }
  expect(findRefusedArgument(launch({ isPackaged: false, hasSwitch: (name) => name === 'no-sandbox' }))).toBe(
    '--no-sandbox',
  )
})
