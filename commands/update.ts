// `npm run update`: makes, signs and shows files of updates, and the keys and roots of those who make them; see docs/release.md.
import { parseArgs } from 'node:util'
import { UpdateFault } from '../electron/update/updateFault.ts'
import { readRoot } from '../electron/update/verifyPack.ts'
import { isoDate } from '../shared/domain/caseFile/fields.ts'
import { readJson, readText, writeNew } from './update/files.ts'
import { makePack } from './update/makePack.ts'
import { createMakerKey, makerCard } from './update/makerKeys.ts'
import { makeRoot } from './update/makeRoot.ts'
import { bytesOf } from './update/packMetadata.ts'
import { Refusal } from './sentences/refusal.ts'
import { inBoth } from './update/sentences.ts'
import { explainPack, showPack } from './update/showPack.ts'
import { signFile } from './update/signFile.ts'

/** It would be refused. */
const REFUSED = 1
/** Nothing was made or looked at. */
const NOTHING = 2
const OWNER_ONLY = 0o600
const MAKERS = { min: 2, max: 8 }

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

function usage(): Refusal {
  return new Refusal(inBoth('usage'))
}

function readArguments() {
  try {
    const options = {
      holder: { type: 'string' },
      maker: { type: 'string', multiple: true },
      former: { type: 'string' },
      expires: { type: 'string' },
      key: { type: 'string' },
      root: { type: 'string' },
    } as const
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

function newKey(path: string, holder: string | undefined): void {
  if (holder === undefined) throw usage()
  const { pem, card } = createMakerKey(holder)
  writeNew(path, pem, OWNER_ONLY)
  writeNew(`${path}.pub.json`, `${JSON.stringify(card)}\n`)
  say(inBoth('keyMade', { path }))
}

function newRoot(path: string, values: ReturnType<typeof readArguments>['values']): void {
  const makers = (values.maker ?? []).map((file) => readJson(file, makerCard))
  const expires = isoDate.safeParse(values.expires)
  const isDouble = new Set(makers.map(({ ed25519 }) => ed25519)).size < makers.length
  if (!expires.success || isDouble || makers.length < MAKERS.min || makers.length > MAKERS.max) throw usage()
  const former = values.former === undefined ? 0 : readRoot(readText(values.former)).signed.version
  writeNew(path, bytesOf(makeRoot({ version: former + 1, expires: expires.data, makers })))
  say(inBoth(former === 0 ? 'rootMade' : 'rootFollows', { path }))
}

async function run(): Promise<void> {
  const { positionals, values } = readArguments()
  const [verb, path, out, further] = positionals
  if (path === undefined || further !== undefined || (out !== undefined) !== (verb === 'make')) throw usage()
  switch (verb) {
    case 'key':
      newKey(path, values.holder)
      return
    case 'root':
      newRoot(path, values)
      return
    case 'make':
      await makePack(path, out ?? '')
      say(inBoth('packMade', { path: out ?? '' }))
      return
    case 'sign':
      if (values.key === undefined) throw usage()
      await signFile(path, values.key)
      say(inBoth('signed', { path }))
      return
    case 'show': {
      const report = await showPack(path, values.root)
      process.stdout.write(`${JSON.stringify({ update: report })}\n`)
      say(explainPack(report))
      if (!report.genuine) process.exitCode = REFUSED
      return
    }
    default:
      throw usage()
  }
}

try {
  await run()
} catch (error) {
  if (error instanceof UpdateFault) say(inBoth(`fault.${error.fault}`, error.params))
  else if (error instanceof Refusal) say(error.lines)
  else throw error
  process.exitCode = NOTHING
}
