import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { ExhibitFile } from '../../../shared/document/exhibits.ts'
import { wordPair } from '../../../shared/document/words.ts'
import type { Act, Aftermath } from '../../../shared/domain/claim/acts.ts'
import { permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { createTypedSearch } from '../../../shared/domain/privacy/typedNames.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { PRACTICE_MARK, textFor } from '../../../shared/domain/staff/installationKind.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import type { Attachment, StoredFileRow } from '../../db/tables/attachmentTable.ts'
import type { BundleSheet } from '../../files/attachments/bundle.ts'
import { describeFile, loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { EffectContext } from '../context.ts'
import { exportNoted } from '../order/exportNoted.ts'
import { emblemsFor } from '../office/emblemsFor.ts'
import type { ExhibitPaper } from '../services.ts'

type Bundling = EffectContext<'attachments' | 'choosePlace' | 'writeFile' | 'renderExhibits'>
type Request = Input<'attachment.bundle'>
type Apart = Output<'attachment.bundle'>['apart'][number]
/** A file with its place among the exhibits; `pages` where it is part of the bundle. */
type Judged = Readonly<{ attachment: Attachment; stored: StoredFileRow; pages?: number }>

/** More would not fit the memory in which pages are joined. */
const MAX_BUNDLE_BYTES = 300_000_000
const BYTES_IN_MEGABYTE = 1_000_000
/** The list has as many pages with its numbers as without, but for the rare one that breaks over. */
const MOST_DRAWINGS = 3

/**
 * Writes the exhibits of a claim as one plain PDF where the person says: the list with its pages, and for each exhibit a cover sheet
 * and the pages of its files; or the list alone as DOCX. Written down before anything leaves, and the end after it. Errors: attachment.bundleTooLarge,
 * attachment.bundleEmpty, attachment.bundleNames (number), attachment.damaged, document.refused, exchange.full, exchange.notWritable.
 */
export async function makeBundle(context: Bundling, input: Request): Promise<Result<Output<'attachment.bundle'>>> {
  const asked = load(context, input)
  if (!asked.ok) return asked
  if (input.format === 'docx') return saveList(context, input, asked.value)
  const place = await context.services.choosePlace('svezanj-dokaza.pdf')
  if (place === undefined) return success({ outcome: 'cancelled', pages: 0, apart: [] })
  // Read only now: somebody may have handed the file over while the dialog stood open.
  const found = load(context, input)
  if (!found.ok) return found
  const judged = await judgeFiles(context, input, found.value)
  if (!judged.ok) return judged
  const sound = checkSize(judged.value.files)
  if (!sound.ok) return sound
  const parts = await drawParts(context, input, found.value, judged.value.files)
  if (!parts.ok) return parts
  const begun = note(context, found.value, 'caseFile.exportBundle', input.reason)
  if (!begun.ok) return begun
  const written = await context.services.attachments.bundle(parts.value, place, {
    title: textFor(context.kind, inLanguage(wordPair('exhibit.bundle'), input.language)),
    language: input.language,
    ...(context.kind === 'practice' ? { mark: PRACTICE_MARK } : {}),
  })
  const ended = note(context, found.value, written.ok ? 'caseFile.bundleExported' : 'caseFile.bundleNotExported')
  if (!written.ok) return written
  return ended.ok ? success({ outcome: 'exported', pages: written.value, apart: [...judged.value.apart] }) : ended
}

/** The list alone, to be written on: no bundle that it would give the pages of. */
async function saveList(
  context: Bundling,
  input: Request,
  file: LoadedCase,
): Promise<Result<Output<'attachment.bundle'>>> {
  const judged = await judgeFiles(context, input, file)
  if (!judged.ok) return judged
  const drawn = await context.services.renderExhibits(
    { ...paperOf(context, input, file, judged.value.files), template: 'exhibit-list' },
    'docx',
  )
  if (!drawn.ok) return drawn
  const [{ cnr, en }, list] = [describeFile(file), wordPair('exhibit.list')]
  const about = { cnr: `${cnr} · ${list.cnr}`, en: `${en} · ${list.en}` }
  const { caseId, reason } = input
  const left = await exportNoted(context, {
    caseId,
    about,
    name: 'popis-dokaza.docx',
    bytes: drawn.value.bytes,
    reason,
  })
  return left.ok ? success({ ...left.value, pages: 0, apart: [] }) : left
}

function load(context: Bundling, { caseId, claimId }: Request): Result<LoadedCase> {
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const allowed = permitFileAct('exportBundle', file.value.place, context.person)
  if (!allowed.ok) return allowed
  if (!file.value.claims().some(({ claim }) => claim.id === claimId)) return failure('claim.notFound')
  if (file.value.evidence().length === 0) return failure('attachment.bundleEmpty')
  const number = numberOfTellingTitle(file.value)
  return number === 0 ? file : failure('attachment.bundleNames', undefined, { number })
}

/** Of the first exhibit whose title shows a protected person, else 0: the list, its cover and its bookmark would say so (ZKP 121–122). */
function numberOfTellingTitle(file: LoadedCase): number {
  const search = createTypedSearch(file.people())
  return 1 + file.evidence().findIndex(({ title }) => search(title.cnr).length + search(title.en).length > 0)
}

/** Which files can be part of the bundle, and why the others cannot: they stay apart, named. */
async function judgeFiles(
  { cases, services }: Bundling,
  { caseId }: Request,
  file: LoadedCase,
): Promise<Result<Readonly<{ files: readonly Judged[]; apart: readonly Apart[] }>>> {
  const attached = cases.attachments.ofCase(caseId)
  const files: Judged[] = []
  const apart: Apart[] = []
  for (const { id } of file.evidence()) {
    for (const attachment of attached.filter(({ evidence }) => evidence === id)) {
      const stored = cases.attachments.file(caseId, attachment.file)
      if (stored === undefined) return failure('attachment.notFound')
      const found = await services.attachments.judge(stored)
      if (!found.ok) return found
      if (typeof found.value === 'number') files.push({ attachment, stored, pages: found.value })
      else {
        files.push({ attachment, stored })
        apart.push({ evidence: id, file: stored.id, why: found.value })
      }
    }
  }
  return success({ files, apart })
}

function checkSize(files: readonly Judged[]): Result<true> {
  const bytes = files.reduce((sum, { stored, pages }) => (pages === undefined ? sum : sum + stored.size), 0)
  if (bytes <= MAX_BUNDLE_BYTES) return success(true)
  const [megabytes, size] = [MAX_BUNDLE_BYTES / BYTES_IN_MEGABYTE, Math.ceil(bytes / BYTES_IN_MEGABYTE)]
  return failure('attachment.bundleTooLarge', undefined, { megabytes, found: size })
}

type Cover = BundleSheet & Readonly<{ id: string; pages: number }>
type Draw = (
  request: Pick<ExhibitPaper, 'template' | 'exhibitId' | 'bundle'>,
) => Promise<Result<Readonly<{ bytes: Uint8Array; pages: number }>>>

/** The sheets and files in their order. */
async function drawParts(
  context: Bundling,
  input: Request,
  file: LoadedCase,
  files: readonly Judged[],
): Promise<Result<readonly (BundleSheet | StoredFileRow)[]>> {
  const paper = paperOf(context, input, file, files)
  const { language } = input
  const draw: Draw = (request) => context.services.renderExhibits({ ...paper, ...request }, 'pdf')
  const covers: Cover[] = []
  for (const [index, { id, title }] of paper.caseFile.evidence.entries()) {
    const cover = await draw({ template: 'exhibit-cover', exhibitId: id })
    if (!cover.ok) return cover
    const bookmark = `${String(index + 1)}. ${inLanguage(title, language)}`
    covers.push({ id, bookmark, sheet: cover.value.bytes, pages: cover.value.pages })
  }
  const list = await drawList(draw, covers, files)
  if (!list.ok) return list
  const parts = covers.flatMap(({ id, bookmark, sheet }) => [
    { bookmark, sheet },
    ...files.flatMap(({ attachment, stored, pages }) =>
      attachment.evidence === id && pages !== undefined ? [stored] : [],
    ),
  ])
  return success([{ bookmark: inLanguage(wordPair('exhibit.list'), language), sheet: list.value }, ...parts])
}

/** What the list and the sheets are made of. */
function paperOf(
  context: Bundling,
  { claimId, language }: Request,
  file: LoadedCase,
  files: readonly Judged[],
): Omit<ExhibitPaper, 'template'> {
  const caseFile = file.caseFile()
  const emblems = emblemsFor(context, caseFile)
  return { caseFile, claimId, language, exhibits: files.map(toExhibit), emblems, date: context.today }
}

/** The list, drawn again until it bears the pages to which it has itself pushed the exhibits. */
async function drawList(draw: Draw, covers: readonly Cover[], files: readonly Judged[]): Promise<Result<Uint8Array>> {
  let pages = 1
  for (let round = 0; round < MOST_DRAWINGS; round += 1) {
    const list = await draw({ template: 'exhibit-list', bundle: placesOf(covers, files, pages) })
    if (!list.ok) return list
    if (list.value.pages === pages) return success(list.value.bytes)
    pages = list.value.pages
  }
  return failure('document.refused')
}

function placesOf(
  covers: readonly Readonly<{ id: string; pages: number }>[],
  files: readonly Judged[],
  listPages: number,
): Readonly<Record<string, number>> {
  let next = listPages + 1
  const places = covers.map(({ id, pages }) => {
    const at = next
    const own = files.filter(({ attachment }) => attachment.evidence === id)
    next += pages + own.reduce((sum, one) => sum + (one.pages ?? 0), 0)
    return [id, at] as const
  })
  return Object.fromEntries(places)
}

function toExhibit({ attachment, stored, pages }: Judged): ExhibitFile {
  const { evidence, custody } = attachment
  const { kind, size, sha256 } = stored
  return { evidence, kind, size, sha256, pages, received: custody.on }
}

function inLanguage({ cnr, en }: Bilingual, language: Request['language']): string {
  if (language === 'en') return en
  return language === 'cnr-Cyrl' ? toCyrillic(cnr) : cnr
}

function note(context: Bundling, file: LoadedCase, act: Act | Aftermath, reason?: string): Result<true> {
  return context.commit((command) => {
    const about = describeFile(file)
    command.record({ act, caseId: file.id, about, ...(reason === undefined ? {} : { reason }) })
    return success(true)
  })
}
