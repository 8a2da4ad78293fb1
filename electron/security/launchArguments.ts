import { readDoctorRequest } from './allowedArguments.ts'
import { readReceivedArgument } from './receivedArgument.ts'

/** Switches that look into the program from outside. Tests and developers need them; the packaged program refuses them. */
const DEBUGGING = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
] as const

/** Switches that let a process out of its sandbox. */
const SANDBOX = [
  'disable-gpu-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'in-process-gpu',
  'no-sandbox',
  'no-zygote',
  'no-zygote-sandbox',
  'service-sandbox-type',
  'single-process',
] as const

/** Switches that lower another wall, start another program, write the traffic down or move the data: refused on every command line. */
const WEAKENING = [
  'allow-file-access-from-files',
  'allow-insecure-localhost',
  'allow-running-insecure-content',
  'allow-sandbox-debugging',
  'auth-server-allowlist',
  'browser-subprocess-path',
  'crash-dumps-dir',
  'disable-features',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-blink-features',
  'enable-crash-reporter',
  'enable-features',
  'enable-logging',
  'gpu-launcher',
  'gpu-sandbox-allow-sysv-shm',
  'gpu-sandbox-failures-fatal',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'isolate-origins',
  'js-flags',
  'load-extension',
  'log-file',
  'log-net-log',
  'net-log-capture-mode',
  'password-store',
  'ppapi-plugin-launcher',
  'proxy-auto-detect',
  'proxy-bypass-list',
  'proxy-pac-url',
  'proxy-server',
  'reduce-security-for-testing',
  'register-pepper-plugins',
  'renderer-cmd-prefix',
  'ssl-key-log-file',
  'trace-startup',
  'trace-startup-file',
  'unsafely-treat-insecure-origin-as-secure',
  'use-fake-ui-for-media-stream',
  'user-data-dir',
  'utility-cmd-prefix',
  'zygote-cmd-prefix',
] as const

/** Electron gives this one to itself; the fuse GrantFileProtocolExtraPrivileges takes the right away again. */
const ELECTRONS_OWN: readonly string[] = ['allow-file-access-from-files']

/** Every name that is dangerous in the packaged program. */
export const DANGEROUS_SWITCHES: readonly string[] = [...DEBUGGING, ...SANDBOX, ...WEAKENING]

/** Variables by which Electron, Node or Chromium are told to behave otherwise. */
const OVERRIDES = /^(ELECTRON_.*|NODE_.*|SSLKEYLOGFILE)$/i

export type Launch = Readonly<{
  /** What follows the program's own name on the command line. */
  argv: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  /** Whether Chromium has understood a switch of that name, however it was written. */
  hasSwitch: (name: string) => boolean
  isPackaged: boolean
}>

/**
 * The first thing of a launch that must not be there, as it may be shown; `undefined` where all is well.
 * SECURITY: no list of forbidden words is whole, so the packaged program takes the few arguments it knows and no other; the
 * names are looked up besides, since a switch may reach Chromium from elsewhere. From a source checkout what lowers a wall is refused; there
 * the tests' own tool gives Chromium further switches, so only those of the sandbox are looked up.
 */
export function findRefusedArgument(launch: Launch): string | undefined {
  return launch.isPackaged ? refusedWhenPackaged(launch) : refusedFromSource(launch)
}

function refusedWhenPackaged({ argv, environment, hasSwitch }: Launch): string | undefined {
  const [argument] = argv
  const isKnown = readDoctorRequest(argv, '') !== undefined || readReceivedArgument(argv) !== undefined
  if (argument !== undefined && !isKnown) return switchName(argument) === '' ? 'argument' : `--${switchName(argument)}`
  const understood = DANGEROUS_SWITCHES.find((name) => !ELECTRONS_OWN.includes(name) && hasSwitch(name))
  if (understood !== undefined) return `--${understood}`
  return Object.keys(environment).find((name) => OVERRIDES.test(name) && environment[name] !== undefined)
}

function refusedFromSource({ argv, hasSwitch }: Launch): string | undefined {
  const doctor = argv.indexOf('--doctor')
  if (doctor >= 0 && readDoctorRequest(argv.slice(doctor), '') === undefined) return 'argument'
  const walls: readonly string[] = [...SANDBOX, ...WEAKENING]
  const name = argv.map(switchName).find((one) => walls.includes(one)) ?? SANDBOX.find(hasSwitch)
  return name === undefined ? undefined : `--${name}`
}

/** The name of a switch in any spelling that some system takes: one dash, two, a slash, any case. Empty for another word. */
function switchName(argument: string): string {
  return /^(?:--?|\/)([a-z][a-z0-9-]*)(?:=.*)?$/is.exec(argument)?.[1]?.toLowerCase() ?? ''
}
