import { createHash, randomBytes } from 'node:crypto'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { findLastKnownDay } from '../../../shared/domain/interest/rates.ts'
import { isInUse } from '../../../shared/document/officeTexts.ts'
import { diffLaw } from '../../../shared/domain/law/diffLaw.ts'
import { tableOf } from '../../../shared/domain/law/lawInForce.ts'
import { checkLawPack, lawPack, readLawPack, type LawKind, type LawPack } from '../../../shared/domain/law/lawPack.ts'
import { shippedLaw, type LawTables } from '../../../shared/domain/law/lawTables.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { parsePercent } from '../../../shared/format/parsePercent.ts'
import type { OfficeContext } from '../context.ts'
import { checkTexts } from '../documentText/checkTexts.ts'

const MAX_BYTES = 1_000_000
const ID_BYTES = 16
/** By which a file of a table of the law is known. */
export const LAW_FORMAT = { format: 'naknada-law', formatVersion: 1 } as const

/** Brings the pack of a chosen file; a second person decides on it. */
export async function takeLawFile(context: OfficeContext): Promise<Result<Output<'law.takeFile'>>> {
  const picked = await context.services.pickFile(MAX_BYTES, 'exchange')
  if (!picked.ok) return picked
  return picked.value === undefined ? success({ outcome: 'cancelled' }) : bringLawText(context, picked.value)
}

/** Brings a pack that is there as a text. Errors: those of `readLawPack`, documentText.…, law.versionKnown, law.noChange. */
export function bringLawText(context: OfficeContext, written: string): Result<Output<'law.takeFile'>> {
  const read = readLawPack(written)
  if (!read.ok) return read
  const pack = read.value
  const fit = pack.kind === 'texts' ? checkTexts(pack.table.paragraphs) : success(true as const)
  return fit.ok ? bring(context, pack) : fit
}

/** Brings the rates in force with the next half-year, as the Central Bank has published it (ZVSZK 4, 5). */
export function addRate(
  context: OfficeContext,
  { ratePercent: typed, source, version }: Input<'law.addRate'>,
): Result<Output<'law.addRate'>> {
  const ratePercent = parsePercent(typed)
  if (ratePercent === undefined) return failure('law.rate', 'ratePercent')
  const { interest } = context.laws.on(context.today)
  const validFrom = findLastKnownDay(interest)
  const validTo = validFrom.slice(5) < '07-01' ? `${validFrom.slice(0, 4)}-06-30` : `${validFrom.slice(0, 4)}-12-31`
  const row = { validFrom, validTo, ratePercent, gazette: null, source, confidence: 'S' }
  return bringTyped(context, {
    ...LAW_FORMAT,
    kind: 'interest',
    version,
    // Known beforehand, it is computed by from the day it is confirmed: its own days say where it counts.
    validFrom: context.today < validFrom ? context.today : validFrom,
    source,
    table: { ...rowsOf('interest', { ...shippedLaw, interest }), rates: [...interest.rates, row] },
  })
}

/** Brings the day from which compensation by the State applies (law 35/15, put off to the accession); its offences stay. */
export function dateStateCompensation(
  context: OfficeContext,
  { appliesFrom, source, version }: Input<'law.dateStateCompensation'>,
): Result<Output<'law.dateStateCompensation'>> {
  const kind = 'stateCompensation'
  const { today: validFrom, laws } = context
  const table = { ...rowsOf(kind, laws.on(validFrom)), appliesFrom }
  return bringTyped(context, { ...LAW_FORMAT, kind, version, validFrom, source, table })
}

/** Brings the rows of a former version again; of the program's own where none is named. */
export function goBack(context: OfficeContext, { kind, id, version, source }: Input<'law.goBack'>) {
  const former = id === undefined ? undefined : context.laws.packs().find(({ row }) => row.id === id)?.pack
  if (id !== undefined && former?.kind !== kind) return failure('law.notFound')
  const table = rowsOf(kind, usable(former === undefined ? shippedLaw : { ...shippedLaw, ...tableOf(former) }))
  return bringTyped(context, { ...LAW_FORMAT, kind, version, validFrom: context.today, source, table })
}

// What was written over words that the program has no more does not come back.
function usable(law: LawTables): LawTables {
  return { ...law, texts: { ...law.texts, paragraphs: law.texts.paragraphs.filter(isInUse) } }
}

/** Writes the table in force in the form a pack has; version and source are left to whoever changes it. */
export async function saveLawFile(
  { laws, services, today }: OfficeContext,
  { kind }: Input<'law.saveFile'>,
): Promise<Result<Output<'law.saveFile'>>> {
  const place = await services.choosePlace(`naknada-${kind}.json`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  const law = laws.on(today)
  const pack = {
    ...LAW_FORMAT,
    kind,
    version: law[kind].version,
    validFrom: today,
    source: '',
    table: rowsOf(kind, law),
  }
  const written = await services.writeFile(place, `${JSON.stringify(pack, undefined, 2)}\n`)
  return written.ok ? success({ outcome: 'saved' }) : written
}

/** The table of a kind without its version, which a pack bears itself. */
export function rowsOf(kind: LawKind, law: LawTables): Record<string, unknown> {
  const { version: _version, ...table } = law[kind]
  return table
}

/** Brings a version that was typed; texts are checked before. Errors: law.version, law.source, lawPack.…, law.versionKnown, law.noChange. */
export function bringTyped(context: OfficeContext, typed: unknown): Result<Output<'law.addRate'>> {
  const read = lawPack.safeParse(typed)
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0] ?? '')
    return failure(field === 'version' ? 'law.version' : field === 'source' ? 'law.source' : 'lawPack.shape', field)
  }
  const sound = checkLawPack(read.data)
  return sound.ok ? bring(context, sound.value) : sound
}

function bring(context: OfficeContext, pack: LawPack): Result<Output<'law.addRate'>> {
  const { laws, person, now, today } = context
  const { kind, version, source } = pack
  const isKnown = laws.packs().some(({ row }) => row.kind === kind && row.version === version && isOpen(row.state))
  if (isKnown || version === shippedLaw[kind].version) return failure('law.versionKnown', 'version', { version })
  const before = laws.on(today)
  if (diffLaw(kind, before, { ...before, ...tableOf(pack) }).length === 0) return failure('law.noChange')
  const body = JSON.stringify(pack)
  const sha256 = createHash('sha256').update(body).digest('hex')
  const id = randomBytes(ID_BYTES).toString('hex')
  const act = { act: 'law.proposed', about: { cnr: version, en: version }, reason: `${source} · SHA-256 ${sha256}` }
  context.change(act, (tables) => {
    tables.laws.add({ id, kind, version, body, sha256, proposedBy: person.id, proposedAt: now })
  })
  laws.forget()
  return success({ outcome: 'taken', id })
}

function isOpen(state: string): boolean {
  return state === 'proposed' || state === 'confirmed'
}
