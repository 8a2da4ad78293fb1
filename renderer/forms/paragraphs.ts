import { PARAGRAPH_PLACES, type OwnParagraph } from '../../shared/domain/caseFile/ownText.ts'
import { rowsOrNone, type RowOf } from './composite.ts'
import { fields, rowId } from './field.ts'
import { line, ownWords } from './kinds.ts'

/** As long as the domain lets one paragraph be. */
const LONGEST = 200_000
const OF_HEAD = 'head.'
const PLACES_OF_NO_HEAD = PARAGRAPH_PLACES.filter((place) => place !== 'head')

/** A paragraph of the judge's own as it is typed: its place and the head it speaks of are one choice, `head.h2`. */
export type TypedParagraphFields = Readonly<{ id: string; place: string; text: OwnParagraph['text'] }>

const paragraph = fields<TypedParagraphFields>()({
  id: rowId,
  place: { kind: line(), required: true },
  text: { kind: ownWords({ maxLength: LONGEST, blank: { cnr: '', en: '' } }) },
})

/** The paragraphs of a decision, in their order. */
export const paragraphRows = rowsOrNone<TypedParagraphFields>()(paragraph, { idPrefix: 'p' })
export type TypedParagraph = RowOf<typeof paragraph>

/** The place at the reasons of a head. */
export function placeAtHead(head: string): string {
  return `${OF_HEAD}${head}`
}

/** Paragraphs as stored, to be typed. */
export function typedParagraphs(stored: readonly OwnParagraph[] | undefined): TypedParagraphFields[] | undefined {
  return stored?.map((one) => ({
    id: one.id,
    place: one.place === 'head' ? placeAtHead(one.head) : one.place,
    text: one.text,
  }))
}

/** Paragraphs as typed, to be stored. */
export function storedParagraphs(typed: readonly TypedParagraphFields[] | undefined): OwnParagraph[] | undefined {
  return typed?.map(({ id, place, text }) => {
    if (place.startsWith(OF_HEAD)) return { id, place: 'head', head: place.slice(OF_HEAD.length), text }
    return { id, place: PLACES_OF_NO_HEAD.find((one) => one === place) ?? 'general', text }
  })
}
