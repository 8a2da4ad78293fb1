import type { KeyHistory } from '../vault/keyHistory.ts'
import { fingerprintOfKeys, shortLink, type Anchor } from './anchor.ts'
import type { JournalName, SignedEntry } from './entry.ts'
import { placeOf } from './dayHead.ts'
import {
  fromExported,
  fromExportedDay,
  hashExport,
  headOf,
  type ExportedEntry,
  type JournalExport,
} from './journalExport.ts'
import { EVERY_SIGNATURE, JournalVerifier, type JournalReport } from './journalVerifier.ts'
import { entryVerifierOf, isAt, signingKeysOf, type ReadKey } from './signingKeys.ts'

/** What is wrong with the whole: it is not signed by the office, its keys do not follow on each other, it ends elsewhere than it says, or is not in the order of journals. */
export type ExportFault = 'signature' | 'keys' | 'end' | 'order'
/** How an export stands to an anchor: of another office, under other keys, without the entry of the anchor, or with another one. */
export type AnchorVerdict = 'none' | 'agrees' | 'installation' | 'keys' | 'missing' | 'differs'

export type ExportReport = Readonly<{
  office: JournalReport
  cases: JournalReport
  fault?: ExportFault
  anchor: AnchorVerdict
  /** Where the journals tell that a copy was restored: what an older anchor misses may have gone there. */
  restores: readonly Readonly<{ journal: JournalName; epoch: number; number: number; at: string }>[]
  /** Whole, unbroken, and what the anchor says where there is one. */
  intact: boolean
}>

const RESTORED = 'backup.restored'
const placeIn = ({ journal, epoch, number, at }: ExportedEntry) => ({ journal, epoch, number, at })

/** How keys and the statements on their changes are read. */
export type KeyReading = Readonly<{ verifierOf: ReadKey; isWholeHistory(history: KeyHistory): boolean }>

/**
 * Verifies journals that have left an office, with nothing but what is in the file: each entry follows on the one before, is
 * what was signed, each day that is over was closed with its last one, and none is missing to the signed end. Who made all of it anew under keys of their own is found by an
 * anchor alone, or by comparing the keys with those of the office.
 */
export function verifyExport(exported: JournalExport, reading: KeyReading, anchor?: Anchor): ExportReport {
  const office = verifyEntries(exported, 'office', reading)
  const cases = verifyEntries(exported, 'cases', reading)
  const fault = findFault(exported, reading)
  const verdict = anchor === undefined ? 'none' : compareAnchor(exported, anchor)
  const isWhole = office.intact && cases.intact && fault === undefined
  const intact = isWhole && (verdict === 'none' || verdict === 'agrees')
  const restores = exported.entries.filter(({ act }) => act === RESTORED).map(placeIn)
  return { office, cases, ...(fault === undefined ? {} : { fault }), anchor: verdict, restores, intact }
}

function verifyEntries(exported: JournalExport, name: JournalName, { verifierOf }: KeyReading): JournalReport {
  const entries = entriesOf(exported, name)
  const places = new Map(entries.map((entry) => [placeOf(entry), entry]))
  const verification = new JournalVerifier({
    name,
    vaultId: exported.installation,
    verifier: entryVerifierOf(signingKeysOf(historyOf(exported))[name], verifierOf),
    days: exported.days[name].map(fromExportedDay),
    signatures: EVERY_SIGNATURE,
    ...(name === 'cases' ? { branch: findBranch(places) } : {}),
  })
  for (const entry of entries) if (!verification.step(entry)) break
  const head = exported.heads[name]
  return verification.finish(head === undefined ? [] : [head])
}

/** The entry of a number on the branch that an epoch goes on from. */
function findBranch(places: ReadonlyMap<string, SignedEntry>) {
  return (number: number, before: number): SignedEntry | undefined => {
    for (let epoch = before - 1; epoch > 0; epoch -= 1) {
      const found = places.get(placeOf({ epoch, number }))
      if (found !== undefined) return found
    }
    return undefined
  }
}

function entriesOf({ entries }: JournalExport, name: JournalName) {
  return entries.filter(({ journal }) => journal === name).map(fromExported)
}

/** The keys of an export as a vault has them; of those it does not tell, the last statement does. */
function historyOf({ installation, keys, changes = [] }: JournalExport): KeyHistory {
  const last = changes.at(-1)?.to ?? { receive: '', identity: '' }
  return { id: installation, changes, publicKeys: { ...last, record: keys.office, seal: keys.cases } }
}

function findFault(exported: JournalExport, { verifierOf, isWholeHistory }: KeyReading): ExportFault | undefined {
  const { keys, heads, entries } = exported
  const signed = Buffer.from(exported.signature, 'base64')
  if (!verifierOf(Buffer.from(keys.office, 'base64')).verify(hashExport(exported), signed)) return 'signature'
  if (!isWholeHistory(historyOf(exported))) return 'keys'
  const names = entries.map(({ journal }) => journal)
  if (names.lastIndexOf('office') > names.indexOf('cases') && names.includes('cases')) return 'order'
  const ends = (['office', 'cases'] as const).every((name) => {
    const last = entriesOf(exported, name).at(-1)
    const head = heads[name]
    return last === undefined ? head === undefined : head !== undefined && headOf(last).link === head.link
  })
  return ends ? undefined : 'end'
}

function compareAnchor(exported: JournalExport, anchor: Anchor): AnchorVerdict {
  const { whose, heads } = anchor
  if (whose !== undefined && whose.installation !== exported.installation.toLowerCase()) return 'installation'
  const former = (exported.changes ?? []).map(({ from }) =>
    fingerprintOfKeys({ office: from.record, cases: from.seal }),
  )
  if (whose !== undefined && ![...former, fingerprintOfKeys(exported.keys)].includes(whose.keys)) return 'keys'
  const verdicts = (['office', 'cases'] as const).map((name) => {
    const head = heads[name]
    if (head === undefined) return 'agrees'
    const entry = exported.entries.find((one) => one.journal === name && isAt(one, head))
    if (entry === undefined) return 'missing'
    return shortLink(headOf(fromExported(entry))).startsWith(head.fingerprint) ? 'agrees' : 'differs'
  })
  return verdicts.find((verdict) => verdict !== 'agrees') ?? 'agrees'
}
