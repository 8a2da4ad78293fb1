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

const imports = (...paths) => ({ 'no-restricted-imports': ['error', { paths: [...networkPaths, ...paths] }] })

/** No part of the product can reach a network; Electron's own module stands in a handful of folders, its raw channel in fewer. */
export const walls = [
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    rules: {
      ...imports(electronHere),
      'no-restricted-globals': ['error', ...networkGlobals.map((name) => ({ name, message: silent }))],
    },
  },
  { files: ['electron/*.ts', 'electron/{security,windows,session,start,ipc,core}/**/*.ts'], rules: imports(ipcHere) },
  { files: ['electron/ipc/**/*.ts', 'electron/preload.ts'], rules: imports(electronNet) },
]
