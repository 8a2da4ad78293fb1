import { hash } from 'node:crypto'
import type { ExportFacts, JournalHead } from './journalExport.ts'
import type { JournalName } from './entry.ts'

/** Signs of a fingerprint on paper: half of SHA-256 is enough where somebody would have to meet a given one. */
const SIGNS = 32
const FIRST = 'naknada-journal-anchor 1'
const JOURNALS: readonly JournalName[] = ['office', 'cases']

/** The last entry of a journal, and the signs by which it is known. */
type AnchoredHead = Readonly<{ epoch: number; number: number; fingerprint: string }>

/**
 * What a journal was at one moment, short enough for paper: whose it is, under which keys, and its last entries. Whoever keeps
 * it can prove later that the journal still holds what it held then.
 */
export type Anchor = Readonly<{
  installation: string
  keys: string
  heads: Readonly<Partial<Record<JournalName, AnchoredHead>>>
}>

export function anchorOf({ installation, keys, heads }: Pick<ExportFacts, 'installation' | 'keys' | 'heads'>): Anchor {
  const short = JOURNALS.flatMap((name) => {
    const head = heads[name]
    return head === undefined ? [] : [[name, { ...head, fingerprint: shortLink(head) }] as const]
  })
  return { installation, keys: fingerprintOfKeys(keys), heads: Object.fromEntries(short) }
}

/** The lines of an anchor; fingerprints in groups of four, as one compares them by eye. */
export function writeAnchor({ installation, keys, heads }: Anchor): readonly string[] {
  const ends = JOURNALS.flatMap((name) => {
    const head = heads[name]
    return head === undefined ? [] : [writeHead(name, head)]
  })
  return [FIRST, `installation ${installation}`, `keys ${inGroups(keys)}`, ...ends]
}

/** Reads an anchor, typed by hand perhaps: spaces and capitals say nothing. Undefined where it is none. */
export function readAnchor(text: string): Anchor | undefined {
  const lines = text
    .toLowerCase()
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const [first, ...rest] = lines.filter((line) => line !== '')
  if (first !== FIRST) return undefined
  const words = new Map(rest.map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)]))
  const [installation, keys] = [words.get('installation'), readFingerprint(words.get('keys'))]
  const heads = JOURNALS.flatMap((name) => {
    const written = words.get(name)
    return written === undefined ? [] : [[name, readHead(written)] as const]
  })
  const known = ['installation', 'keys', ...JOURNALS]
  const isWhole = words.size === rest.length && [...words.keys()].every((word) => known.includes(word))
  if (!isWhole || installation === undefined || keys === undefined || heads.length === 0) return undefined
  if (heads.some(([, head]) => head === undefined)) return undefined
  return { installation, keys, heads: Object.fromEntries(heads) }
}

/** The signs by which the last entry of a journal is known on paper. */
export function shortLink({ link }: Pick<JournalHead, 'link'>): string {
  return Buffer.from(link, 'base64').toString('hex').slice(0, SIGNS)
}

/** The signs by which the keys of an office are known on paper. */
export function fingerprintOfKeys({ office, cases }: ExportFacts['keys']): string {
  return hash('sha256', JSON.stringify(['naknada-journal-keys', office, cases])).slice(0, SIGNS)
}

function readHead(written: string) {
  const [, epoch, number, signs] = /^(\d{1,15})\/(\d{1,15}) (.+)$/.exec(written) ?? []
  const fingerprint = readFingerprint(signs)
  return fingerprint === undefined ? undefined : { epoch: Number(epoch), number: Number(number), fingerprint }
}

function writeHead(name: JournalName, { epoch, number, fingerprint }: AnchoredHead): string {
  return `${name} ${String(epoch)}/${String(number)} ${inGroups(fingerprint)}`
}

function readFingerprint(written: string | undefined): string | undefined {
  const signs = written?.replaceAll(' ', '') ?? ''
  return /^[0-9a-f]{32}$/.test(signs) ? signs : undefined
}

function inGroups(signs: string): string {
  return signs.match(/.{4}/g)?.join(' ') ?? signs
}
