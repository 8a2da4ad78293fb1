import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { updatePartName } from '../../shared/domain/update/updateContents.ts'
import { readLawPack } from '../../shared/domain/law/lawPack.ts'
import { hashOfFile } from '../../electron/files/hashOfFile.ts'
import { readRoot } from '../../electron/update/verifyPack.ts'
import { readJson, readText } from './files.ts'
import { filesOf, makeMetadata, type MadePart } from './packMetadata.ts'
import { recipe, type Recipe } from './recipe.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'
import { writePack } from './writePack.ts'

/** Makes a file of updates that nobody has signed yet, from a recipe. Throws {@link Refusal}. */
export async function makePack(recipePath: string, out: string): Promise<void> {
  const made = readJson(recipePath, recipe)
  const folder = dirname(recipePath)
  const parts: (MadePart & Readonly<{ path: string }>)[] = []
  for (const part of made.parts) parts.push(await describePart(part, folder))
  const { number, version, expires, notes, made: day } = made
  const facts = { number, expires, notes, made: day, parts, ...(version === undefined ? {} : { version }) }
  const metadata = new Map([...readRoots(made.roots, folder), ...filesOf(makeMetadata(facts))])
  const files = parts.map(({ name, bytes, path }) => ({ name, bytes, read: () => piecesOf(path) }))
  await writePack(out, { metadata, parts: files })
}

// By their numbers, whatever the files are called; one that two makers have not signed is none.
function readRoots(roots: readonly string[], folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    roots.map((file) => {
      const text = readText(resolve(folder, file))
      try {
        return [`${String(readRoot(text).signed.version)}.root.json`, Buffer.from(text)] as const
      } catch {
        throw new Refusal(inBoth('notRoot', { path: file }))
      }
    }),
  )
}

async function describePart(
  part: Recipe['parts'][number],
  folder: string,
): Promise<MadePart & Readonly<{ path: string }>> {
  const path = resolve(folder, part.file)
  const name = basename(path)
  if (!updatePartName.safeParse(name).success) throw new Refusal(inBoth('partName', { path: part.file }))
  if (part.kind === 'law') refuseOtherTable(path, part)
  const { file: _file, ...described } = part
  try {
    const { size: bytes } = await stat(path)
    return { name, described, bytes, sha256: await hashOfFile(path), path }
  } catch {
    throw new Refusal(inBoth('unreadable', { path: part.file }))
  }
}

// What an office would refuse when it is brought is not sent to it.
function refuseOtherTable(path: string, { file, table }: Extract<Recipe['parts'][number], { kind: 'law' }>): void {
  const read = readLawPack(readText(path))
  if (!read.ok || read.value.kind !== table) throw new Refusal(inBoth('notTable', { path: file }))
}

function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path) as AsyncIterable<Buffer>
}
