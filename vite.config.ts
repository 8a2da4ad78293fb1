import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, runnerImport, type Plugin, type UserConfig } from 'vite'
import { everyPackageNamed, licenceList, licenceTexts } from './scripts/licences/licencePlugin.ts'
import { LANGUAGES } from './shared/text/language.ts'

/** Packages that must stay files on disk: native addons, and libraries that read data files beside themselves. */
const external = [
  'electron',
  '@signalapp/sqlcipher',
  '@node-rs/argon2',
  'sodium-native',
  'pdfkit',
  'fontkit',
  'mupdf',
  'zxing-wasm/reader',
  'tesseract.js-core/tesseract-core-simd-lstm.js',
]

/** Entry points of the main bundle: the main process, the core process, and one per worker thread. */
function entryPoints(): Record<string, string> {
  const workers = globSync('electron/workers/*.ts').map((file) => [`workers/${basename(file, '.ts')}`, file] as const)
  return { main: 'electron/main.ts', core: 'electron/core/core.ts', ...Object.fromEntries(workers) }
}

const PDF_ENGINE = 'node_modules/pdfjs-dist'
const PDF_PARTS = ['standard_fonts/*.{pfb,ttf}', 'cmaps/*.bcmap', 'iccs/*.icc', 'wasm/*_nowasm_fallback.js']

/** What the PDF engine of the window reads beside its code; of its decoders those alone that nothing has to be compiled for. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    for (const file of globSync(PDF_PARTS.map((part) => `${PDF_ENGINE}/${part}`))) {
      this.emitFile({ type: 'asset', fileName: `pdfjs/${relative(PDF_ENGINE, file)}`, source: readFileSync(file) })
    }
  },
}

/** Where the engine has the pages below a node of their tree, and is about to read each of them to find the one that is wanted. */
const ALL_KIDS = 'for (let last = kids.length - 1; last >= 0; last--) {'
const PAGE_COUNTED_OUT = `if (kids.length > 64 && kids.length === count) {
        nodesToVisit.push(kids[pageIndex - currentPageIndex]);
        currentPageIndex = pageIndex;
        continue;
      }
      `

/**
 * The engine goes straight to a page whose place in its tree can be counted: a node with as many kids as it says it has pages has
 * pages alone. As it comes it reads all of three thousand pages, and with them the whole file, before it shows the first.
 */
export function goStraightToPages(engine: string): string {
  if (engine.split(ALL_KIDS).length !== 2)
    throw new Error('The PDF engine looks for its pages in another way than before.')
  return engine.replace(ALL_KIDS, PAGE_COUNTED_OUT + ALL_KIDS)
}

/** Where the engine leaves a picture out of a page because it is larger than it was told to draw, and says nothing of it. */
const LEFT_OUT = 'const msg = "Image exceeded maximum allowed size and was removed.";'
const TOLD = `
      globalThis.dispatchEvent?.(new CustomEvent("pictureleftout", { detail: { from: this.idFactory.getDocId(), page: this.pageIndex } }));`

/** The engine tells the window of each picture it leaves out, so that the screen says that a page is not whole. */
export function tellOfPicturesLeftOut(engine: string): string {
  if (engine.split(LEFT_OUT).length !== 2)
    throw new Error('The PDF engine leaves pictures out in another way than before.')
  return engine.replace(LEFT_OUT, LEFT_OUT + TOLD)
}

const pdfEngine: Plugin = {
  name: 'pdf-engine',
  transform: {
    filter: { id: /pdfjs-dist\/legacy\/build\/pdf\.worker\.mjs$/ },
    handler: (code) => ({ code: tellOfPicturesLeftOut(goStraightToPages(code)), map: null }),
  },
}

/** The sign-in page drawn ahead in each language, for main to fill in (docs/decisions/0033). */
const drawnSignIn: Plugin = {
  name: 'drawn-sign-in',
  async generateBundle() {
    const draw = await runnerImport<DrawSignIn>(resolve('renderer/drawSignIn.tsx'), {
      configFile: false,
      logLevel: 'warn',
    })
    for (const language of LANGUAGES) {
      const source = JSON.stringify(draw.module.drawSignIn(language))
      this.emitFile({ type: 'asset', fileName: `signIn.${language}.json`, source })
    }
  },
}
type DrawSignIn = Readonly<{ drawSignIn: (language: string) => object }>

const CHECK_PAGE = 'renderer/checkPage'
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/**
 * The page by which a telephone checks paper, as one file: program and style inside and allowed by their hashes, everything else
 * forbidden.
 */
export async function buildCheckPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: ['chrome100', 'safari15.4'],
      modulePreload: false,
      rolldownOptions: { input: `${CHECK_PAGE}/checkPage.ts`, output: { format: 'iife' } },
    },
  })
  if (!('output' in built) || built.output.length !== 1) throw new Error('The page for telephones is not one program.')
  const [program] = built.output
  // In a page a closing tag would end the program.
  const script = program.code.replaceAll('</script', String.raw`<\/script`)
  const style = readFileSync(`${CHECK_PAGE}/checkPage.css`, 'utf8')
  const allowed = `script-src ${hashOf(script)}; style-src ${hashOf(style)}`
  const policy = `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`
  return readFileSync(`${CHECK_PAGE}/checkPage.html`, 'utf8')
    .replace('__POLICY__', () => policy)
    .replace(/\s*__STYLE__\s*/, () => style)
    .replace(/\s*__SCRIPT__\s*/, () => script)
}

/** The page for telephones lies beside the program, which puts the keys of the office into it when it is saved. */
const checkPage: Plugin = {
  name: 'check-page',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'checkPage.html', source: await buildCheckPage() })
  },
}

/** What the program of the page is made of is read while the page is drawn, and run once it stands. */
const programAhead: Plugin = {
  name: 'program-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const program = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('renderer/start.tsx') === true)
      if (program === undefined) throw new Error('The page has no program that is run when it stands.')
      const imported = (file: string): readonly string[] => {
        const imports = chunks.find(({ fileName }) => fileName === file)?.imports ?? []
        return [file, ...imports.flatMap(imported)]
      }
      return [...new Set(imported(program.fileName))].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }))
    },
  },
}

/** Whom a release believes for its updates is not what the repository holds for tests: the file that `npm run dist` names. */
const updateRoot: Plugin = {
  name: 'update-root',
  load: {
    filter: { id: /resources\/update\/root\.json$/ },
    handler: () => {
      const { NAKNADA_UPDATE_ROOT } = process.env
      return NAKNADA_UPDATE_ROOT === undefined ? undefined : readFileSync(NAKNADA_UPDATE_ROOT, 'utf8')
    },
  },
}

/** A bundle for Node, as readable as its sources. */
const forNode = (
  outDir: string,
  rolldownOptions: NonNullable<UserConfig['build']>['rolldownOptions'],
  target = 'node20',
) => ({
  publicDir: false as const,
  build: {
    ssr: true,
    target,
    outDir,
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
    ...(rolldownOptions === undefined ? {} : { rolldownOptions }),
  },
})

const main = forNode('dist/main', {
  input: entryPoints(),
  output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
})

// A sandboxed preload script may only be one CommonJS file that requires nothing but `electron`.
const preload = forNode('dist/preload', {
  input: { preload: 'electron/preload.ts' },
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
})

/** The three bundles of dist/, as `npm run build` makes them and `npm run dev` watches them. */
export const bundles: Readonly<Record<'main' | 'preload' | 'renderer', UserConfig>> = {
  main: {
    ...main,
    plugins: [pdfEngine, checkPage, updateRoot, everyPackageNamed],
    build: { ...main.build, sourcemap: true },
    ssr: { noExternal: true, external },
  },
  preload: { ...preload, plugins: [everyPackageNamed], ssr: { noExternal: true, external: ['electron'] } },
  renderer: {
    root: 'renderer',
    // The page is served from `app://`, so paths are absolute; nothing is inlined, because the CSP allows no `data:`.
    base: '/',
    publicDir: false,
    plugins: [react(), pdfParts, pdfEngine, drawnSignIn, licenceList, everyPackageNamed, programAhead],
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
  },
}

const COURIER = {
  input: { courier: 'courier/courier.ts' },
  output: { entryFileNames: '[name].mjs', codeSplitting: false },
}

/** The courier as one file for the Node that a system has; a part of its package (`scripts/packaging/debian/courierPackage.mjs`). */
export const courierBundle: UserConfig = {
  ...forNode('out/courier', COURIER, 'node18'),
  plugins: [licenceTexts],
  ssr: { noExternal: true, external: ['pg-native'] },
}
