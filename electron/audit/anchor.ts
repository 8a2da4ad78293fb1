import { hash } from 'node:crypto'
import type { ExportFacts, JournalHead } from './journalExport.ts'
import type { JournalName } from './entry.ts'

/** Signs of a fingerprint on paper: half of SHA-256 is enough where somebody would have to meet a given one. */
const SIGNS = 32
/** Of them at the foot of a register, to be typed from paper: a fingerprint with these is made to order by nobody either. */
const SHORT_SIGNS = 16
const FIRST = 'naknada-journal-anchor 1'
const JOURNALS: readonly JournalName[] = ['office', 'cases']

/** The last entry of a journal, and the signs by which it is known. */
type AnchoredHead = Readonly<{ epoch: number; number: number; fingerprint: string }>

/**
 * What a journal was at one moment, short enough for paper: whose it is, under which keys, and its last entries. Whoever keeps
 * it can prove later that the journal still holds what it held then.
 */
export type Anchor = Readonly<{
  /** Whose, and under which keys; a line at the foot of a register does not say it, and its fingerprints follow from both. */
  whose?: Readonly<{ installation: string; keys: string }>
  heads: Readonly<Partial<Record<JournalName, AnchoredHead>>>
}>

export function anchorOf({ installation, keys, heads }: Pick<ExportFacts, 'installation' | 'keys' | 'heads'>): Anchor {
  const short = JOURNALS.flatMap((name) => {
    const head = heads[name]
    return head === undefined ? [] : [[name, { ...head, fingerprint: shortLink(head) }] as const]
  })
  return { whose: { installation, keys: fingerprintOfKeys(keys) }, heads: Object.fromEntries(short) }
}

/** The lines of an anchor; fingerprints in groups of four, as one compares them by eye. */
export function writeAnchor({ whose, heads }: Anchor): readonly string[] {
  const ends = JOURNALS.flatMap((name) => {
    const head = heads[name]
    return head === undefined ? [] : [writeHead(name, head)]
  })
  const owner = whose === undefined ? [] : [`installation ${whose.installation}`, `keys ${inGroups(whose.keys)}`]
  return [FIRST, ...owner, ...ends]
}

/** The same as one line for the foot of a register: the last entries alone, with half of their signs. */
export function writeShortAnchor({ heads }: Pick<Anchor, 'heads'>): string {
  const ends = JOURNALS.flatMap((name) => {
    const head = heads[name]
    return head === undefined ? [] : [writeHead(name, { ...head, fingerprint: head.fingerprint.slice(0, SHORT_SIGNS) })]
  })
  return ends.join(' · ')
}

/** Reads an anchor, long or short, typed by hand perhaps: spaces, dots between and capitals say nothing. Undefined where it is none. */
export function readAnchor(text: string): Anchor | undefined {
  return readLongAnchor(text) ?? readShortAnchor(text)
}

/** Reads the line at the foot of a register; what stands before the first journal is no part of it. */
export function readShortAnchor(text: string): Anchor | undefined {
  const line = text.toLowerCase().replaceAll(/[\s·.,;]+/g, ' ')
  const [before = '', ...parts] = line.split(/\b(office|cases) (?=\d)/)
  const heads = new Map<string, AnchoredHead | undefined>()
  for (let at = 0; at + 1 < parts.length; at += 2) heads.set(parts[at] ?? '', readHead(parts[at + 1]?.trim() ?? ''))
  const isWhole = !/\d/.test(before) && heads.size === parts.length / 2 && heads.size > 0
  if (!isWhole || [...heads.values()].includes(undefined)) return undefined
  return { heads: Object.fromEntries(heads) }
}

function readLongAnchor(text: string): Anchor | undefined {
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
  return { whose: { installation, keys }, heads: Object.fromEntries(heads) }
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
  const isWhole = signs.length === SIGNS || signs.length === SHORT_SIGNS
  return isWhole && /^[0-9a-f]+$/.test(signs) ? signs : undefined
}

function inGroups(signs: string): string {
  return signs.match(/.{4}/g)?.join(' ') ?? signs
}
