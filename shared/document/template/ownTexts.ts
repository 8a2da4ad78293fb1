import { standsFor, textsOf, type DocumentTexts, type OwnText } from '../../domain/law/documentTexts.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { loadPair, type LoadedBlock, type LoadedTemplate, type LoadedText } from './loadTemplate.ts'
import { TemplateError } from './templateError.ts'
import { joinVocabularies, type Vocabulary } from './vocabulary.ts'

/** A paragraph that an office may word itself: one of the template's own, neither a shared clause nor a part that the program draws. */
export type OwnPlace = LoadedText & Readonly<{ source: Bilingual }>

/** The paragraphs of a template that an office may word itself, in their order. */
export function listOwnPlaces({ blocks }: LoadedTemplate): readonly OwnPlace[] {
  return blocks.filter((block) => 'source' in block) as readonly OwnPlace[]
}

/** The words that the text of a paragraph may use: those of the document, and where it is repeated those of an item too. */
export function wordsOf({ each }: LoadedText, words: Vocabulary): Vocabulary {
  const inner = each === undefined ? undefined : words.lists[each]
  return inner === undefined ? words : joinVocabularies(words, inner)
}

/**
 * A template with the office's own words in the place of the program's. Those that were written over other words than the ones
 * that stand here, of another version of the program or of another day, stand back; so do those that the composer no longer knows how to fill.
 */
export function putOwnTexts(
  template: LoadedTemplate,
  texts: DocumentTexts | undefined,
  words: Vocabulary,
): LoadedTemplate {
  const { paragraphs } = texts === undefined ? { paragraphs: [] } : textsOf(texts, template.id)
  if (paragraphs.length === 0) return template
  return { ...template, blocks: template.blocks.map((block) => wordBlock(block, paragraphs, words, template.id)) }
}

function wordBlock(
  block: LoadedBlock,
  paragraphs: readonly OwnText[],
  words: Vocabulary,
  document: string,
): LoadedBlock {
  if ('part' in block || block.source === undefined) return block
  const { id, source } = block
  const own = paragraphs.find(({ paragraph }) => paragraph === id)
  if (own === undefined || !standsFor(own, source)) return block
  const read = readOwnText(own, wordsOf(block, words), `${document}/${id}`)
  return read instanceof TemplateError ? block : { ...block, ...read }
}

/** The text of a paragraph, read and checked against the words it may use; the error where it cannot be filled. */
export function readOwnText({ cnr, en }: Bilingual, words: Vocabulary, place: string) {
  try {
    return loadPair({ cnr, en }, words, place)
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
}
