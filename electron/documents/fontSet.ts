import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontFace, type FontFace } from './fontFace.ts'

/** The faces of one document. */
export type FontSet = Readonly<{ regular: FontFace; italic: FontFace; bold: FontFace }>

const FILES = {
  regular: 'SourceSerif4-Regular.ttf',
  italic: 'SourceSerif4-Italic.ttf',
  bold: 'SourceSerif4-Bold.ttf',
} as const

let shared: FontSet | undefined

/** The program's own fonts (resources/fonts), read and parsed on first use and kept. */
export function sharedFontSet(): FontSet {
  shared ??= loadFontSet(findFonts(dirname(fileURLToPath(import.meta.url))))
  return shared
}

/** Reads the three faces of a folder. */
export function loadFontSet(folder: string): FontSet {
  const load = (face: keyof typeof FILES): FontFace => fontFace(face, readFileSync(join(folder, FILES[face])))
  return { regular: load('regular'), italic: load('italic'), bold: load('bold') }
}

// The module lies in electron/documents as source and in dist/main once bundled; resources/ stands above both.
function findFonts(from: string): string {
  const candidate = join(from, 'resources', 'fonts')
  if (existsSync(join(candidate, FILES.regular))) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error('resources/fonts not found')
  return findFonts(parent)
}
