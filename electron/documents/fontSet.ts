import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createFontFace, type FontFace } from './fontFace.ts'
import { findResourceFolder } from './resourceFolder.ts'

/** The faces of one document. */
export type FontSet = Readonly<{ regular: FontFace; italic: FontFace; bold: FontFace }>

const FILES = {
  regular: 'SourceSerif4-Regular.ttf',
  italic: 'SourceSerif4-Italic.ttf',
  bold: 'SourceSerif4-Bold.ttf',
} as const

let shared: FontSet | undefined

/** The program's own fonts (resources/fonts), read and parsed on first use and kept. */
export function getSharedFontSet(): FontSet {
  shared ??= loadFontSet(findResourceFolder('fonts'))
  return shared
}

/** Reads the three faces of a folder. */
export function loadFontSet(folder: string): FontSet {
  const load = (face: keyof typeof FILES): FontFace => createFontFace(face, readFileSync(join(folder, FILES[face])))
  return { regular: load('regular'), italic: load('italic'), bold: load('bold') }
}
