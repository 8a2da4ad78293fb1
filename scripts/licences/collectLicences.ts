import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { CONTAINED_WORKS, type ContainedWork } from './containedWorks.ts'
import type { LicenceList } from '../../renderer/features/about/licenceList.ts'
import { shippedPackages } from './shippedPackages.ts'
import { STANDARD_TEXTS } from './standardTexts.ts'

type Manifest = Readonly<{ name: string; version: string; license?: unknown; author?: unknown }>
type Work = Readonly<{ name: string; version: string; licence: string; text: string }>

const TEXT_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-](?:md|txt|mit|apache|cc0))*$/i
/** Of a package that says nowhere under which licence it is; its text is MIT’s, word for word. */
const UNSAID: Readonly<Record<string, string>> = { 'png-js': 'MIT' }
/** Vite’s own file lists the licences of its tools, too; of Vite a helper of a few lines is in the bundles. */
const VITES_TOOLS = /\n# Licenses of bundled dependencies[^]*$/

/** Everything that is shipped with the program, each work with the text of its licence; `root` is the checkout. */
export function collectLicences(root: string): LicenceList {
  const folder = (path: string) => join(root, path)
  const packages = shippedPackages(root).map((path) => workOfPackage(folder(path)))
  const contained = CONTAINED_WORKS.map((work) => workInside(work, join(root, 'node_modules', work.inside)))
  const own = [workOfProgram(root), sourceSerif(root), electron(root)]
  const works = sortedByName([...own, ...packages, ...contained])
  const texts = [...new Set(works.map(({ text }) => text))]
  return {
    version: readManifest(root).version,
    works: works.map((work) => ({ ...work, text: texts.indexOf(work.text) })),
    texts,
  }
}

/** The program and these packages of it, each with the text of its licence; `root` is the checkout. */
export function licencesOf(root: string, packages: readonly string[]): readonly Work[] {
  const works = packages.map((name) => workOfPackage(join(root, 'node_modules', name)))
  return [workOfProgram(root), ...sortedByName(works)]
}

function workOfPackage(folder: string): Work {
  const { name, version, license, author } = readManifest(folder)
  const licence = typeof license === 'string' ? license : UNSAID[name]
  if (licence === undefined) throw new Error(`${name} names no licence.`)
  return { name, version, licence, text: textIn(folder) ?? standardText(licence, holderOf(author, name)) }
}

/** The texts that lie in a package, one after the other where there are several. */
function textIn(folder: string): string | undefined {
  const files = readdirSync(folder).filter((name) => TEXT_FILE.test(name))
  if (files.length === 0) return undefined
  return files.map((name) => readText(join(folder, name)).replace(VITES_TOOLS, '')).join('\n\n')
}

function workInside(work: ContainedWork, folder: string): Work {
  const { name, licence, inside } = work
  const { version } = readManifest(folder)
  const text = 'file' in work ? readText(normalize(join(folder, work.file))) : standardText(licence, work.holder)
  return { name, version: `${inside} ${version}`, licence, text }
}

function workOfProgram(root: string): Work {
  const { version } = readManifest(root)
  return { name: 'Naknada', version, licence: 'AGPL-3.0-only', text: readText(join(root, 'LICENSE')) }
}

function sourceSerif(root: string): Work {
  return {
    name: 'Source Serif 4',
    version: '4',
    licence: 'OFL-1.1',
    text: readText(join(root, 'resources/fonts/OFL.txt')),
  }
}

/** Chromium’s own list of nine megabytes lies beside the program, as Electron brings it. */
function electron(root: string): Work {
  const folder = join(root, 'node_modules/electron')
  const { version } = readManifest(folder)
  return { name: 'Electron', version, licence: 'MIT', text: readText(join(folder, 'LICENSE')) }
}

function standardText(licence: string, holder: string): string {
  const write = STANDARD_TEXTS[licence]
  if (write === undefined) throw new Error(`No text is known of ${licence}.`)
  return write(holder)
}

function holderOf(author: unknown, name: string): string {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '')
  const named = typeof author === 'object' && author !== null && 'name' in author ? author.name : undefined
  return typeof named === 'string' ? named : `the authors of ${name}`
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

function readText(path: string): string {
  if (!existsSync(path)) throw new Error(`The text of a licence is missing: ${path}`)
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
}

function sortedByName(works: readonly Work[]): readonly Work[] {
  const key = ({ name }: Work) => name.replace('@', '').toLowerCase()
  return works.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}
