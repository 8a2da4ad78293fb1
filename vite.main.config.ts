import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'vite'

/** Packages that must stay files on disk: native addons, and libraries that read data files beside themselves. */
const external = ['electron', '@signalapp/sqlcipher', '@node-rs/argon2', 'pdfkit', 'fontkit']

/** Entry points: the main process, the core process, and one bundle per worker thread. */
function entryPoints(): Record<string, string> {
  const workers = globSync('electron/workers/*.ts').map((file) => [`workers/${basename(file, '.ts')}`, file] as const)
  return { main: 'electron/main.ts', core: 'electron/core/core.ts', ...Object.fromEntries(workers) }
}

export default defineConfig({
  ssr: { noExternal: true, external },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entryPoints(),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
