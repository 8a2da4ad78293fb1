import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { flatten } from './renderer/i18n/flatten.ts'

/** Locale files asked for with `?flat` come as flat keys: flattening them in the page would delay its first picture. */
const flatLocales: Plugin = {
  name: 'flat-locales',
  enforce: 'pre',
  load(id) {
    const [path, query] = id.split('?')
    if (query !== 'flat' || path === undefined) return undefined
    this.addWatchFile(path)
    const flat = JSON.stringify(flatten(basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8'))))
    return { code: `export default JSON.parse(${JSON.stringify(flat)})`, moduleType: 'js' }
  },
}

/** The page is served from `app://`, so paths are absolute; nothing is inlined, because the CSP allows no `data:`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [flatLocales, react()],
  build: {
    target: 'chrome130',
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Links only, no script: everything the first page needs is asked for at once.
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
  },
})
