import clauseTable from '../../../resources/templates/clauses.json' with { type: 'json' }
import type { PageSetup } from '../content/content.ts'
import { checkText } from './checkText.ts'
import { hasCitation } from '../sentences/citation.ts'
import { parseText, type TextNode } from './parseText.ts'
import { TemplateError } from './templateError.ts'
import { clauseFile, templateFile, type ClauseFile, type TemplateFile, type TemplateText } from './templateFile.ts'
import { joinVocabularies, type Vocabulary } from './vocabulary.ts'
import { doFollow, type Validity } from '../../time/validity.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A paragraph of a template, read and checked. */
export type LoadedText = Readonly<
  Omit<TemplateText, 'cnr' | 'en'> & {
    cnr: readonly TextNode[]
    en: readonly TextNode[]
    onlyWith?: 'en' | undefined
    /** Of the template's own paragraphs: their text as it is written. */
    source?: Bilingual
    /** Of a clause: the days it may be used, by its own legal basis. */
    inForce?: Validity
    /** Of a clause: all its versions in the order of their days, this one the newest. */
    versions?: readonly LoadedText[]
  }
>
export type LoadedPart = Readonly<{ part: string; if?: string | undefined; unless?: string | undefined }>
export type LoadedBlock = LoadedText | LoadedPart

/** A template fit for use. */
export type LoadedTemplate = Readonly<{
  id: string
  version: string
  validFrom: string
  validTo: string | null
  page?: PageSetup | undefined
  title: Readonly<{ cnr: readonly TextNode[]; en: readonly TextNode[] }>
  running: Readonly<{ cnr: readonly TextNode[]; en: readonly TextNode[] }>
  blocks: readonly LoadedBlock[]
}>

/**
 * Reads and checks a template against the words its composer knows. Throws TemplateError naming the block for an
 * unknown placeholder, condition, list, part, clause or legal basis, an unbalanced condition, or a missing language.
 */
export function loadTemplate(json: unknown, words: Vocabulary, clauses: unknown = clauseTable): LoadedTemplate {
  const file = readFile(json)
  const library = readClauses(clauses)
  for (const key of file.legalBases) requireKnown(hasCitation(key), 'template.unknownLegalBasis', file.id, key)
  return {
    id: file.id,
    version: file.version,
    validFrom: file.validFrom,
    validTo: file.validTo,
    page: file.page,
    title: loadPair(file.title, words, `${file.id}/title`),
    running: loadPair(file.running, words, `${file.id}/running`),
    blocks: file.blocks.map((block) => loadBlock(block, file, words, library)),
  }
}

function readFile(json: unknown): TemplateFile {
  requirePairs(json, '')
  const read = templateFile.safeParse(json)
  if (!read.success) throw new TemplateError('template.unreadable', read.error.issues[0]?.path.join('.') ?? '')
  return read.data
}

function readClauses(json: unknown): ClauseFile {
  requirePairs(json, 'clauses')
  const read = clauseFile.safeParse(json)
  if (!read.success)
    throw new TemplateError('template.unreadable', `clauses.${read.error.issues[0]?.path.join('.') ?? ''}`)
  return read.data
}

// A text in one language only gets its own error before the form is judged.
function requirePairs(json: unknown, place: string): void {
  if (typeof json !== 'object' || json === null) return
  const node = json as Record<string, unknown>
  const has = (side: string): boolean => typeof node[side] === 'string' && node[side].trim() !== ''
  const here = typeof node['id'] === 'string' ? `${place}/${node['id']}` : place
  if (('cnr' in node || 'en' in node) && has('cnr') !== has('en')) throw new TemplateError('template.missingPair', here)
  for (const [key, value] of Object.entries(node)) requirePairs(value, `${here}/${key}`)
}

function loadBlock(
  block: TemplateFile['blocks'][number],
  file: TemplateFile,
  words: Vocabulary,
  library: ClauseFile,
): LoadedBlock {
  const place = `${file.id}/${'part' in block ? block.part : 'clause' in block ? block.clause : block.id}`
  for (const condition of [block.if, block.unless]) {
    if (condition !== undefined)
      requireKnown(words.flags.includes(condition), 'template.unknownCondition', place, condition)
  }
  if ('part' in block) {
    requireKnown(words.parts.includes(block.part), 'template.unknownPart', place, block.part)
    return block
  }
  const each = block.each
  const inner = each === undefined ? undefined : words.lists[each]
  if (each !== undefined) requireKnown(inner !== undefined, 'template.unknownList', place, each)
  const scope = inner === undefined ? words : joinVocabularies(words, inner)
  if (!('clause' in block)) {
    return { ...block, source: { cnr: block.cnr, en: block.en }, ...loadPair(block, scope, place) }
  }
  return loadClause(block, scope, place, library)
}

function loadClause(
  block: Extract<TemplateFile['blocks'][number], { clause: string }>,
  scope: Vocabulary,
  place: string,
  library: ClauseFile,
): LoadedText {
  const { clause: id, style, ...rest } = block
  const clauses = library.clauses.filter((candidate) => candidate.id === id)
  if (!doFollow(clauses)) throw new TemplateError('template.versionsDoNotFollow', place)
  const versions = clauses.map((clause): LoadedText => {
    for (const key of clause.legalBases) requireKnown(hasCitation(key), 'template.unknownLegalBasis', place, key)
    const { onlyWith, validFrom, validTo } = clause
    const own = { id, style: style ?? clause.style, onlyWith, inForce: { validFrom, validTo } }
    return { ...rest, ...own, ...loadPair(clause, scope, place) }
  })
  const newest = versions.at(-1)
  if (newest === undefined) throw new TemplateError('template.unknownClause', place, id)
  return { ...newest, versions }
}

/** A text in both languages, read and checked. Throws TemplateError. */
export function loadPair(text: Bilingual, words: Vocabulary, place: string) {
  const cnr = parseText(text.cnr, `${place}/cnr`)
  const en = parseText(text.en, `${place}/en`)
  checkText(cnr, words, 'cnr', `${place}/cnr`)
  checkText(en, words, 'en', `${place}/en`)
  return { cnr, en }
}

function requireKnown(holds: boolean, code: TemplateError['code'], place: string, detail: string): void {
  if (!holds) throw new TemplateError(code, place, detail)
}
