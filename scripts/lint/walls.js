import { syntaxRules } from './base.js'

const networkModules = ['http', 'https', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'http2', 'undici']
const networkGlobals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']
const silent = 'Naknada never speaks to a network.'

const networkPaths = networkModules.flatMap((name) => [
  { name, message: silent },
  { name: `node:${name}`, message: silent },
])
const electronNet = { name: 'electron', importNames: ['net'], message: silent }
const electronHere = { name: 'electron', message: 'Electron is imported in its few adapter files only.' }
const ipcHere = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer', 'net'],
  message: 'Raw ipcMain and ipcRenderer belong to electron/ipc and preload.ts; net belongs nowhere.',
}

const productFiles = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts']
const imports = (...paths) => ({ 'no-restricted-imports': ['error', { paths: [...networkPaths, ...paths] }] })

/** No part of the product can reach a network. */
export const productNetwork = [
  {
    files: productFiles,
    rules: {
      ...imports(electronHere),
      'no-restricted-globals': ['error', ...networkGlobals.map((name) => ({ name, message: silent }))],
    },
  },
]

/** Electron's own module stands in a handful of folders, its raw message channel in fewer. */
export const electronBoundaries = [
  {
    files: ['electron/*.ts', 'electron/{security,windows,session,start,ipc,core}/**/*.ts'],
    rules: imports(ipcHere),
  },
  { files: ['electron/ipc/**/*.ts', 'electron/preload.ts'], rules: imports(electronNet) },
]

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
  { object: 'Math', property: 'random', message: 'Chance comes in as an argument.' },
  ...[
    'toLocaleString',
    'toLocaleDateString',
    'toLocaleTimeString',
    'toLocaleUpperCase',
    'toLocaleLowerCase',
    'localeCompare',
  ].map((property) => ({ property, message: 'Use the tables of shared/text and shared/format.' })),
]

/** The law knows no clock, no chance and no locale of the machine. */
export const pureShared = [
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...clockAndChance],
      'no-restricted-globals': [
        'error',
        ...networkGlobals.map((name) => ({ name, message: silent })),
        { name: 'Intl', message: 'Its data is wrong for Montenegrin: use shared/format and shared/text.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...syntaxRules,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
      ],
    },
  },
]
