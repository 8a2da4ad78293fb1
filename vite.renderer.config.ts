import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page is served from `app://`, so paths are absolute; nothing is inlined, because the CSP allows no `data:`. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
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
