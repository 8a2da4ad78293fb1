import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { getSharedFontSet } from '../../electron/documents/fontSet.ts'
import { renderContent } from '../../electron/documents/renderContent.ts'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { orderTypst } from './orderTypst.ts'
import { measureAlternately, median, row, type Row, type Skipped } from './rows.ts'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler'
const ROUNDS = 10

type Compiler = Readonly<{
  pdf(
    source: Readonly<{ mainFileContent: string }>,
    options: Readonly<{ pdfStandard: string; pdfTags: boolean }>,
  ): Uint8Array
  evictCache(maxAge: number): void
}>
type Typst = Readonly<{
  NodeCompiler: {
    create(options: Readonly<{ fontArgs: readonly Readonly<{ fontPaths: readonly string[] }>[] }>): Compiler
  }
}>

/** One order with everything loaded, ours against that of Typst's compiler in the same process. */
export async function compareWithTypst(contents: readonly DocumentContent[]): Promise<readonly (Row | Skipped)[]> {
  const typst = load()
  if (typst === undefined)
    return [{ name: 'order.typstRatio', skipped: `${PACKAGE} is not installed; -- --install installs it` }]
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [resolve('resources/fonts')] }] })
  const fonts = getSharedFontSet()
  let turn = 0
  const next = (): DocumentContent => {
    turn += 1
    const content = contents[turn % contents.length]
    if (content === undefined) throw new Error('no orders')
    return content
  }
  const times = await measureAlternately(
    {
      ours: () => renderContent(next(), 'bilingual', fonts),
      theirs: () => {
        // Typst remembers what it has set before; an order is set once.
        compiler.evictCache(0)
        return compiler.pdf({ mainFileContent: orderTypst(next()) }, { pdfStandard: 'a-2a', pdfTags: true })
      },
    },
    ROUNDS,
    5,
  )
  return [
    row('order.typstRatio', median(times.ours) / median(times.theirs), 'x'),
    row('order.typst', median(times.theirs), 'ms'),
  ]
}

/** The compiler lies in a folder of its own: fifty megabytes that nobody else needs. */
function load(): Typst | undefined {
  const folder = process.env['NAKNADA_BENCH_TOOLS']
  if (folder === undefined) return undefined
  try {
    return createRequire(join(folder, 'package.json'))(PACKAGE) as Typst
  } catch {
    return undefined
  }
}
