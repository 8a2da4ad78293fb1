/** Switches that weaken the walls or open the program from outside; hardening of the release also refuses environment overrides. */
const FORBIDDEN_ALWAYS = ['no-sandbox', 'disable-web-security', 'load-extension', 'single-process'] as const
const FORBIDDEN_PACKAGED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'user-data-dir',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
  'disable-features',
  'enable-features',
  'password-store',
] as const

/** The first switch of the command line that must not be there; `undefined` where all is well. */
export function forbiddenSwitch(argv: readonly string[], isPackaged: boolean): string | undefined {
  const names = argv
    .filter((argument) => argument.startsWith('--'))
    .map((argument) => argument.slice(2).split('=', 1)[0] ?? '')
  const forbidden: readonly string[] = isPackaged ? [...FORBIDDEN_ALWAYS, ...FORBIDDEN_PACKAGED] : FORBIDDEN_ALWAYS
  return names.find((name) => forbidden.includes(name))
}

/** Chromium switches that keep it silent, set before it is ready. */
export const SILENCING_SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
]
