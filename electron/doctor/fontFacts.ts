import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'fontkit'
import { findResourceFolder } from '../documents/resourceFolder.ts'

/** What fonts most often lack: letters of Montenegrin in both scripts, ś and ź among them. */
const LETTERS = Array.from('čćšžđśźČĆŠŽĐŚŹђјљњћџЂЈЉЊЋЏ')

/** The files of letters for documents that cannot be read or lack letters of the language. */
export function findBrokenFonts(folder: string = findResourceFolder('fonts')): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.ttf') && !isWhole(join(folder, name)))
}

function isWhole(path: string): boolean {
  try {
    const font = create(readFileSync(path))
    return LETTERS.every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  } catch {
    return false
  }
}
