import { standsFor, type OwnText } from '../domain/law/documentTexts.ts'
import { OFFICE_WORDED } from '../domain/papers/ownWording.ts'
import type { DocumentDefinition } from './documentDefinition.ts'
import { documents } from './registry.ts'
import { listOwnPlaces, readOwnText, wordsOf, type OwnPlace } from './template/ownTexts.ts'
import { TemplateError } from './template/templateError.ts'

/** A document that an office may word; undefined for any other. */
export function findWorded(document: string): DocumentDefinition | undefined {
  const isWorded = OFFICE_WORDED.some((kind) => kind === document)
  return isWorded ? documents.find(({ id }) => id === document) : undefined
}

/** The paragraph that an own text is for; undefined where the program has none of that name for the office to word. */
export function findOwnPlace({ document, paragraph }: Pick<OwnText, 'document' | 'paragraph'>): OwnPlace | undefined {
  const definition = findWorded(document)
  return definition && listOwnPlaces(definition.template).find(({ id }) => id === paragraph)
}

/** What is wrong with an own text by itself; undefined where the composer can fill it, or knows no such paragraph. */
export function findTextFault(text: OwnText): TemplateError | undefined {
  const [place, definition] = [findOwnPlace(text), findWorded(text.document)]
  if (place === undefined || definition === undefined) return undefined
  const read = readOwnText(text, wordsOf(place, definition.source.words), `${text.document}/${text.paragraph}`)
  return read instanceof TemplateError ? read : undefined
}

/** Whether papers are made with an own text: its paragraph is there, says what it said when the text was written, and the text can be filled. */
export function isInUse(text: OwnText): boolean {
  const place = findOwnPlace(text)
  return place !== undefined && standsFor(text, place.source) && findTextFault(text) === undefined
}
