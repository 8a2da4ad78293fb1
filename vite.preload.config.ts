import { defineConfig } from 'vite'

/** A sandboxed preload script may only be one CommonJS file that requires nothing but `electron`. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
