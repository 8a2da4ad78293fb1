import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { sharedFile } from '../../../shared/domain/caseFile/sharedFile.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { checkPaper } from '../../../shared/domain/papers/offerPaper.ts'
import { paperRowOf, variantsOf } from '../../../shared/domain/papers/paperKinds.ts'
import type { PaperVariant } from '../../../shared/domain/papers/paperFields.ts'
import { composeSeriesNumber } from '../../../shared/domain/order/seriesNumber.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { PaperNumbering } from '../../db/tables/paperTable.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext, CommandContext, EffectContext, QueryContext } from '../context.ts'
import { emblemsFor } from '../office/emblemsFor.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import type { RenderedOrder } from '../services.ts'
import { caseOfPaper } from './caseOfPaper.ts'
import { checkPublication } from './checkPublication.ts'
import {
  checkPaperWords,
  composePaper,
  requestOf,
  searchTextOfPaper,
  type ComposedPaper,
  type PaperSource,
} from './composePaper.ts'
import { confirmedDays } from './confirmedDays.ts'
import { lawOfPaper } from './lawOfPaper.ts'
import { citedOrder, claimFor, describePaper, situationOf } from './findPaper.ts'

type Request = Input<'paper.make'>
type Asked = Input<'paper.preview'>
type Source = Readonly<{ source: PaperSource; revision: number; fingerprint: string; searched: string }>
type Drawn = readonly Readonly<RenderedOrder & { variant: PaperVariant }>[]

const CHANGED = 'paper.keepsChanging'
const ATTEMPTS = 3

/**
 * Freezes a paper: the facts are taken, what it says is looked through and drawn in each language outside any transaction,
 * and one short one writes everything, with the next number, if what it says is still what the file gives; else it is
 * drawn again.
 */
export async function makePaper(
  context: EffectContext<'renderPaper'>,
  input: Request,
): Promise<Result<Output<'paper.make'>>> {
  for (let attempt = 1; ; attempt += 1) {
    const ready = readyToMake(context, input)
    if (!ready.ok) return ready
    await nextTurn()
    const drawn = await draw(context, ready.value)
    if (!drawn.ok) return drawn
    const made = context.commit((command) => freeze(command, input, ready.value, drawn.value))
    if (made.ok || made.error.code !== CHANGED || attempt === ATTEMPTS) return made
  }
}

/** What a version for publication will say, for whoever is to read it before it is made. */
export function previewPaper(context: QueryContext, input: Input<'paper.preview'>): Result<Output<'paper.preview'>> {
  const file = loadMakeable(context, input)
  if (!file.ok) return file
  if (!isForPublication(input)) return failure('input.value', 'kind')
  const composed = composeChecked(context, input)
  if (!composed.ok) return composed
  return success({ rows: [...composed.value.rows], fingerprint: composed.value.fingerprint })
}

function readyToMake(context: CaseContext, input: Request): Result<Source> {
  const composed = composeChecked(context, input)
  if (!composed.ok) return composed
  const { source, revision, rows, fingerprint } = composed.value
  if (isForPublication(input) && input.read !== fingerprint) return failure('paper.notRead')
  return success({ source, revision, fingerprint, searched: searchTextOfPaper(source, rows) })
}

function isForPublication({ kind }: Pick<Request, 'kind'>): boolean {
  return paperRowOf(kind).forPublication === true
}

type Checked = ComposedPaper & Pick<Source, 'source' | 'revision'>

/** What the paper says of the facts as they are, looked through for whom it must not name. */
function composeChecked(context: CaseContext, input: Asked): Result<Checked> {
  const file = loadMakeable(context, input)
  if (!file.ok) return file
  const source = sourceOf(context, file.value, input)
  if (!source.ok) return source
  const composed = composePaper(source.value)
  if (!composed.ok) return composed
  const { rows } = composed.value
  const sound = checkPaperWords(source.value, rows)
  if (!sound.ok) return sound
  const publishable = isForPublication(input)
    ? checkPublication(source.value, rows, file.value.caseFile())
    : success(true as const)
  if (!publishable.ok) return publishable
  return success({ ...composed.value, source: source.value, revision: file.value.revision })
}

function loadMakeable(context: CaseContext, { caseId, kind, fields }: Asked): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('makePaper', file.value.place, context.person)
  if (!allowed.ok) return allowed
  const offered = checkPaper(kind, situationOf(file.value, fields), context.person)
  if (!offered.ok) return offered
  if (fields.injured !== undefined && !isWithoutClaim(file.value, fields))
    return failure('person.unknown', 'fields.injured')
  if (fields.recipient !== undefined && !file.value.links().some(({ id }) => id === fields.recipient)) {
    return failure('person.unknown', 'fields.recipient')
  }
  const known = variantsOf(kind)
  return fields.variants.every((variant) => known.includes(variant)) ? file : failure('input.value', 'fields.variants')
}

// An injured party who has a claim is addressed by it.
function isWithoutClaim(file: LoadedCase, { claim, injured }: Request['fields']): boolean {
  const isInjured = file.records().some(({ open }) => open.id === injured && open.role === 'injuredParty')
  return isInjured && claim === undefined && !file.outlines().some((one) => one.claim.claimant === injured)
}

function sourceOf(context: CaseContext, file: LoadedCase, { kind, fields }: Asked): Result<PaperSource> {
  const injured = personOf(file, fields)
  // SECURITY: what is kept of a coordinator's paper tells of nobody but the one it is about.
  const of = file.isShared && injured !== undefined ? { sharedOf: injured } : {}
  const facts = caseOfPaper(context, file, kind, fields)
  if (facts === undefined) return failure('order.damaged')
  const caseFile = of.sharedOf === undefined ? facts : sharedFile(facts, new Set([of.sharedOf]))
  const order = citedOrder(file, kind, fields)
  const dated = paperRowOf(kind).asks.includes('date') ? { date: fields.date ?? context.today } : {}
  const closedDays = context.cases.closedDays.ofOffice(file.place.court)
  return success({
    kind,
    fields: { ...confirmedDays(caseFile, kind, fields), ...fields, ...dated },
    caseFile,
    closedDays,
    law: lawOfPaper(context, file, kind, fields),
    ...of,
    ...(order === undefined ? {} : { order }),
  })
}

/** Whom a paper is about. */
function personOf(file: LoadedCase, fields: Request['fields']): string | undefined {
  return fields.injured ?? claimFor(file.caseFile(), fields)?.claim.claimant
}

async function draw(context: EffectContext<'renderPaper'>, { source }: Source): Promise<Result<Drawn>> {
  const drawn: (RenderedOrder & { variant: PaperVariant })[] = []
  const emblems = emblemsFor(context, source.caseFile)
  const request = { kind: source.kind, ...requestOf(source), emblems, large: source.fields.large }
  for (const variant of new Set(source.fields.variants)) {
    const paper = await context.services.renderPaper(request, variant)
    if (!paper.ok) return paper
    if (fingerprintOf(paper.value.bytes) !== paper.value.sha256) throw new Error('fingerprint differs from the bytes')
    drawn.push({ ...paper.value, variant })
  }
  return success(drawn)
}

function freeze(
  context: CommandContext,
  input: Request,
  { source, revision, fingerprint, searched }: Source,
  files: Drawn,
): Result<Output<'paper.make'>> {
  const file = loadMakeable(context, input)
  if (!file.ok) return file
  if (file.value.revision !== revision) {
    // The revision stands for all facts of the file; of those that changed this paper may say nothing.
    const facts = sourceOf(context, file.value, input)
    const again = facts.ok ? composePaper(facts.value) : facts
    if (!again.ok || again.value.fingerprint !== fingerprint) return failure(CHANGED)
  }
  const { papers } = context.cases
  const seen = papers.kindsOf(file.value.id, context.person.office, source.fields).get(source.kind) ?? 0
  if (seen !== input.made) return failure('paper.madeMeanwhile')
  const ownKey = file.value.isShared ? context.cases.shares.keyOf(context.person.id) : undefined
  if (file.value.isShared && ownKey === undefined) return failure('share.withoutKey')
  const numbering = paperRowOf(source.kind).isNumbered ? nextNumber(context) : undefined
  const id = context.newId()
  papers.add({
    id,
    caseId: file.value.id,
    kind: source.kind,
    office: context.person.office,
    madeBy: context.person.id,
    madeAt: context.now,
    claim: source.fields.claim ?? null,
    injured: personOf(file.value, source.fields) ?? null,
    content: fingerprint,
    revision,
    numbering,
    snapshot: JSON.stringify(source),
    files: files.map(({ variant, sha256, pages, bytes }) => ({ variant, sha256, pages, bytes })),
    ownKey,
  })
  // Of whom else the file tells a coordinator does not know, and the paper says nothing of them.
  context.cases.indexPaper(file.value.id, id, [searched], file.value.isShared ? source.caseFile.people : undefined)
  context.record({
    act: 'caseFile.makePaper',
    caseId: file.value.id,
    about: describePaper(file.value, source.kind, numbering?.number),
    reason: files.map(({ variant, sha256 }) => `${variant} SHA-256 ${sha256}`).join(' · '),
  })
  context.changed({ aggregate: 'caseFile', id: file.value.id })
  return success({ paper: id, ...(numbering === undefined ? {} : { number: numbering.number }) })
}

function nextNumber(context: CommandContext): PaperNumbering {
  const { office } = context.person
  const year = Number(context.today.slice(0, 4))
  const { series, sequence } = context.cases.papers.nextSequence(office, year)
  return { series, year, sequence, number: composeSeriesNumber('AKT', office, year, series, sequence) }
}
