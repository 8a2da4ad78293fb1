// Whom a release believes for its updates: the root that its makers have signed, named by --update-root. The repository holds one for
// tests, whose keys everybody knows; no release is made with it. Without one a release believes nobody and opens no update.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const HOW = 'See "Updates" in docs/release.md: npm run dist -- --update-root <root.json>'

/** Why a root is none for a release; undefined where it is one. */
export function faultOfRoot(text) {
  let root
  try {
    root = JSON.parse(text)
  } catch {
    return 'it is no JSON'
  }
  const { signed, signatures } = root ?? {}
  if (signed?._type !== 'root' || !Array.isArray(signatures)) return 'it is no root of updates'
  if (signed['x-naknada-test'] === true) return 'it is the root for tests, whose keys everybody knows'
  if (new Set(signatures.map(({ keyid }) => keyid)).size < 2) return 'two makers have not signed it'
  return undefined
}

/** What is laid in the place of a root into a release that believes nobody. */
export const NOBODY = join(import.meta.dirname, 'nobody.root.json')

/** The path of the root that a release is made with, or of `NOBODY`; nothing where a package for tests is made without one. A fault as text. */
export function findUpdateRoot(args, isTest) {
  const at = args.indexOf('--update-root')
  const path = at === -1 ? undefined : (args[at + 1] ?? '')
  if (path === undefined) return isTest ? {} : { path: NOBODY }
  try {
    const fault = faultOfRoot(readFileSync(path, 'utf8'))
    return fault === undefined ? { path } : { fault: `Nothing was packaged with the root ${path}: ${fault}. ${HOW}` }
  } catch {
    return { fault: `Nothing was packaged: the root ${path} cannot be read. ${HOW}` }
  }
}
