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
