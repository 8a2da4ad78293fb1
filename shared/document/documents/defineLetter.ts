import type { Block } from '../content/content.ts'
import { defineDocument, type DocumentDefinition, type DocumentRequest } from '../documentDefinition.ts'
import { joinScopes, createScope, createVocabulary, type Scope, type Vocabulary } from '../template/vocabulary.ts'
import type { CaseContext } from './caseContext.ts'
import { keepIn } from './keepIn.ts'
import { createLetterContext, type LetterContext } from './letterContext.ts'
import { LETTER_PARTS, composeLetterParts } from './letterParts.ts'
import { LETTER_AGREEMENTS, LETTER_FLAGS, LETTER_TEXTS, createLetterScope } from './letterScope.ts'

/** What one letter adds to the words of all: its own vocabulary and the values behind it. */
export type LetterExtras = Readonly<{
  words?: Partial<Vocabulary>
  /** The date the case gives for this act. */
  dated?: (context: CaseContext) => string | undefined
  fill?: (
    letter: LetterContext,
    request: DocumentRequest,
  ) => Readonly<{
    scope?: Partial<Scope>
    lists?: Readonly<Record<string, readonly Scope[]>>
    parts?: Readonly<Record<string, readonly Block[]>>
    /** Whether the court signs, where that does not follow from the stage. */
    asCourt?: boolean
    /** What stays in Latin letters in a Cyrillic text, beside foreign names. */
    keep?: readonly string[]
  }>
}>

/** A letter of an office or a motion of the injured side: heading, people, dates and signatures are the same in all. */
export function defineLetter(
  json: unknown,
  { words = {}, dated = () => undefined, fill }: LetterExtras,
): DocumentDefinition {
  const known = createVocabulary({
    ...words,
    texts: [...LETTER_TEXTS, ...(words.texts ?? [])],
    flags: [...LETTER_FLAGS, ...(words.flags ?? [])],
    agreements: [...LETTER_AGREEMENTS, ...(words.agreements ?? [])],
    parts: [...LETTER_PARTS, ...(words.parts ?? [])],
  })
  return defineDocument(json, known, (request) => {
    const letter = createLetterContext(request, dated)
    const own = fill?.(letter, request) ?? {}
    return {
      scope: joinScopes(createLetterScope(letter), createScope(own.scope ?? {})),
      lists: own.lists ?? {},
      parts: { ...composeLetterParts(letter, own.asCourt), ...own.parts },
      date: letter.date,
      keep: [...keepIn(letter.context.file.people), ...(own.keep ?? [])],
    }
  })
}
