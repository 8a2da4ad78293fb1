import { z } from 'zod'
import { line, text } from '../domain/caseFile/fields.ts'
import { citationForms, createFurtherCitations, type CitationForms } from './sentences/furtherCitation.ts'
import { loadTemplate } from './template/loadTemplate.ts'
import { renderTemplate, type Composed } from './template/renderTemplate.ts'
import { TemplateError } from './template/templateError.ts'
import { templateFile } from './template/templateFile.ts'
import { requireSettableLanguage } from './furtherLanguages.ts'
import { translateValues, type ValueWords } from './translateValues.ts'
import { ROLES_SIGNING } from './documents/letterParts.ts'
import { wordPair, type WordKey } from './words.ts'
import type { DocumentDefinition } from './documentDefinition.ts'

/** What stands between names, and in the place of one that is protected. */
const IN_NAMES: readonly WordKey[] = ['and', 'pseudonym.none']

/** A further language of a document as data: one text for every paragraph of the template it is laid over. */
export const translationFile = z.strictObject({
  id: line,
  version: line,
  /** Tag of the language (BCP 47), «sq». */
  language: text(20, 2),
  /** Who answers for the words; «sample, to be checked by a translator» until one has. */
  status: line,
  title: line,
  running: line,
  /** With {{page}} and {{pages}}. */
  pageNumber: line,
  /** Montenegrin words that stand in values, beside their translation: «eura», «godine», roles under signatures. */
  words: z.record(line, text(200, 0)).optional(),
  /** How articles are cited; needed where a text cites one. */
  citation: citationForms.optional(),
  texts: z.record(z.string(), text(20_000, 1)),
})

/**
 * A document in a further language only: the structure, conditions and values of `base`, the words of the data file.
 * Throws TemplateError where a paragraph has no text, a text no paragraph, a name or a role under signatures no word, a tag is not known to
 * the template, or the language has a script the program cannot set.
 */
export function translateDocument(base: DocumentDefinition, json: unknown): DocumentDefinition {
  const file = translationFile.parse(json)
  requireSettableLanguage(file.language, file.id)
  const { citation } = file
  if (citation === undefined && Object.values(file.texts).some((words) => words.includes('{{cite '))) {
    throw new TemplateError('template.missingPair', `${file.id}/citation`)
  }
  const { words: values = {} } = file
  requireWords(IN_NAMES, values, file.id)
  const { json: files } = base.source
  const original = templateFile.parse(Array.isArray(files) ? files.at(-1) : files)
  const left = new Set(Object.keys(file.texts))
  const both = (words: string) => ({ cnr: words, en: words })
  const blocks = original.blocks.map((block) => {
    if ('part' in block) {
      requireWords(ROLES_SIGNING.get(block.part) ?? [], values, file.id)
      return block
    }
    const id = 'clause' in block ? block.clause : block.id
    const words = file.texts[id]
    if (words === undefined) throw new TemplateError('template.missingPair', `${file.id}/${id}`)
    left.delete(id)
    const style = block.style ?? 'note'
    const { if: onlyIf, unless, each, keepWithNext } = block
    const more = 'clause' in block ? {} : { label: block.label, outline: block.outline }
    return { id, style, if: onlyIf, unless, each, keepWithNext, ...more, ...both(words) }
  })
  const [unused] = left
  if (unused !== undefined) throw new TemplateError('template.unknownPart', `${file.id}/${unused}`, unused)
  const { id, version } = file
  const merged = { ...original, id, version, title: both(file.title), running: both(file.running), blocks }
  const template = loadTemplate(merged, base.source.words)
  return {
    id: template.id,
    template,
    identities: base.identities,
    compose: (request) => ({
      ...renderTemplate(template, withCitations(translateValues(base.source.composer(request), values), citation)),
      further: { tag: file.language, pageNumber: file.pageNumber },
    }),
    source: { ...base.source, json: merged },
  }
}

// Whoever may sign or be named is called by words of the language, whoever the cases at hand have.
function requireWords(keys: readonly WordKey[], values: ValueWords, id: string): void {
  for (const key of keys) {
    const { cnr } = wordPair(key)
    if (values[cnr] === undefined) throw new TemplateError('template.missingPair', `${id}/words/${cnr}`)
  }
}

// A law is explained where a document names it first, so each document begins anew.
function withCitations(composed: Composed, citation: CitationForms | undefined): Composed {
  return citation === undefined ? composed : { ...composed, cite: createFurtherCitations(citation, composed.date) }
}
