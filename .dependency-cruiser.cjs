// Which folder may import which: the table of docs/architecture.md, so that a newcomer can trust the folder names.
const pure = ['domain', 'document', 'exchange', 'packet', 'text', 'time', 'format']

/** A folder of shared/ may import itself, what is below it, the Result type that everything answers with, and data. */
function sharedRule(folder, below) {
  const allowed = [folder, ...below].map((name) => `shared/${name}/`).concat('shared/domain/result/', 'resources/')
  return {
    name: `shared-${folder}-downwards`,
    comment: `shared/${folder} may import only ${below.join(', ') || 'itself'} and data files.`,
    severity: 'error',
    from: { path: `^shared/${folder}/` },
    to: { pathNot: [`^(${allowed.join('|')})`, 'node_modules/(i18next|zod|@zxcvbn-ts)/'] },
  }
}

const adapters = ['db', 'documents', 'vault', 'printing', 'audit', 'files']

/** An adapter knows shared/ and itself; composition.ts, session/, core/, start/ and workers/ put adapters together. */
function adapterRule(folder) {
  const others = adapters.filter((name) => name !== folder).concat('usecases', 'ipc', 'windows', 'session')
  return {
    name: `electron-${folder}-alone`,
    comment: 'Adapters never import each other, nor the use cases.',
    severity: 'error',
    from: { path: `^electron/${folder}/` },
    to: { path: `^electron/(${others.join('|')})/`, dependencyTypesNot: ['type-only'] },
  }
}

const forbidden = [
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  sharedRule('domain', ['text', 'time', 'format']),
  sharedRule('document', ['domain', 'text', 'time', 'format']),
  sharedRule('exchange', ['domain', 'text', 'time', 'format']),
  sharedRule('packet', ['exchange', 'domain', 'text', 'time', 'format']),
  {
    name: 'exchange-form-ends-at-the-border',
    comment:
      'Only import, export, packets, copies of other desks, the cases of practice (which come in by the import), the commands and tests know the exchange form; everyone else takes the CaseFile.',
    severity: 'error',
    from: {
      pathNot:
        '^(shared/exchange|shared/packet|electron/packet|electron/usecases/(exchange|packet|desk)|electron/practice|commands|test)/',
    },
    to: { path: '^shared/exchange/' },
  },
  sharedRule('format', ['text', 'time']),
  sharedRule('text', ['time', 'format']),
  sharedRule('time', ['text', 'format']),
  {
    name: 'shared-is-pure',
    comment: 'No Node, no Electron, no page in shared/.',
    severity: 'error',
    from: { path: `^shared/(${pure.join('|')}|contract)/` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'contract-knows-the-domain-only',
    severity: 'error',
    from: { path: '^shared/contract/' },
    to: { pathNot: ['^shared/(contract|domain)/', '^resources/', 'node_modules/zod/'] },
  },
  {
    name: 'usecases-take-interfaces',
    comment: 'Use cases import interfaces (types) of adapters; the adapters themselves are passed in.',
    severity: 'error',
    from: { path: '^electron/usecases/' },
    to: { path: `^electron/(?!usecases/)`, dependencyTypesNot: ['type-only'] },
  },
  ...adapters.map(adapterRule),
  {
    name: 'ipc-knows-contract-and-usecases',
    severity: 'error',
    from: { path: '^electron/ipc/' },
    to: { path: `^electron/(${adapters.join('|')})/`, dependencyTypesNot: ['type-only'] },
  },
  { name: 'electron-never-renderer', severity: 'error', from: { path: '^electron/' }, to: { path: '^renderer/' } },
  {
    name: 'renderer-never-electron',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { path: ['^electron/', 'node_modules/electron/'] },
  },
  { name: 'renderer-no-node', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
  {
    name: 'feature-never-feature',
    comment: 'What two features share belongs to renderer/parts, renderer/ui or renderer/api.',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'ui-knows-no-domain',
    comment: 'renderer/ui holds primitives without domain words.',
    severity: 'error',
    from: { path: '^renderer/ui/' },
    to: { path: '^(renderer/(features|parts|forms|api|i18n)|shared/(domain|contract))/' },
  },
  {
    name: 'parts-below-features',
    comment:
      'renderer/parts holds pieces of screens that know the domain; features are built of them, never the reverse.',
    severity: 'error',
    from: { path: '^renderer/parts/' },
    to: { path: '^renderer/features/' },
  },
  {
    name: 'i18n-is-text-only',
    comment: 'renderer/i18n turns keys and values into text; what draws it stands above.',
    severity: 'error',
    from: { path: '^renderer/i18n/' },
    to: { path: '^renderer/(features|parts|forms|ui)/' },
  },
  {
    name: 'api-draws-nothing',
    comment: 'renderer/api asks, remembers and navigates; it knows no screen and no text.',
    severity: 'error',
    from: { path: '^renderer/api/' },
    to: { path: '^renderer/(features|parts|forms|ui|i18n)/' },
  },
  {
    name: 'product-never-tests-or-scripts',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/' },
    to: { path: '^(test|scripts|commands)/' },
  },
  {
    name: 'courier-alone',
    comment: 'The courier runs beside the program, as another user: of it, it knows the envelopes and its own status.',
    severity: 'error',
    from: { path: '^courier/' },
    to: {
      path: '^(?!courier/|shared/packet/(envelope|courierStatus)[.]ts|node_modules/(pg|aws4|sax|zod|@types)/)[^/]+/',
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'courier-for-nobody',
    comment: 'The program reaches its mailbox by two folders alone.',
    severity: 'error',
    from: { path: '^(shared|electron|renderer|commands)/' },
    to: { path: ['^courier/', 'node_modules/(pg|aws4)/'] },
  },
  {
    name: 'not-to-unresolvable',
    comment: 'What the build makes by itself has no file.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
]

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^out/', '^scripts/electron/defaultApp/', '^test/support/data/'] },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    combinedDependencies: false,
  },
}
