import {
  headOfParagraph,
  PARAGRAPH_PLACES,
  type OwnParagraph,
  type ParagraphPlace,
} from '../../domain/caseFile/ownText.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { createScope, createVocabulary, type Scope, type Vocabulary } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import { fillOwnText, findSpokenHead } from './ownTextFields.ts'

type ListName = `${ParagraphPlace}Paragraphs`

const WORDS = createVocabulary({ texts: ['own.text', 'own.head'], flags: ['own.ofHead'] })

/** The lists of the judge's own paragraphs, one for each place in the reasons (ZKP 379). */
export const OWN_PARAGRAPH_LISTS = Object.fromEntries(
  PARAGRAPH_PLACES.map((place) => [listOf(place), WORDS]),
) as Readonly<Record<ListName, Vocabulary>>

/** What the judge has written, place by place in the judge's order; of heads in the order of the claim. Blank ones are none. */
export function createOwnParagraphs(context: CaseContext): Readonly<Record<ListName, readonly Scope[]>> {
  const written = (requireDecision(context).paragraphs ?? []).filter(({ text }) => text.cnr.trim() !== '')
  const lists = PARAGRAPH_PLACES.map((place) => {
    const own = written.filter((paragraph) => paragraph.place === place)
    return [listOf(place), inOrder(own, context).map((one) => toScope(one, context))] as const
  })
  return Object.fromEntries<readonly Scope[]>(lists) as Record<ListName, readonly Scope[]>
}

function listOf(place: ParagraphPlace): ListName {
  return `${place}Paragraphs`
}

function inOrder(paragraphs: readonly OwnParagraph[], { claim }: CaseContext): readonly OwnParagraph[] {
  const at = (one: OwnParagraph) => claim.heads.findIndex(({ id }) => id === headOfParagraph(one))
  return [...paragraphs].sort((one, other) => at(one) - at(other))
}

function toScope(paragraph: OwnParagraph, context: CaseContext): Scope {
  const spoken = findSpokenHead(context, headOfParagraph(paragraph))
  return createScope({
    texts: {
      'own.text': fillOwnText(paragraph.text, context, spoken),
      'own.head': spoken === undefined ? samePair('') : headByCode(spoken.claimed.code, context.on).name,
    },
    flags: { 'own.ofHead': spoken !== undefined },
  })
}
