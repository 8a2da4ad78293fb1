import type { Bilingual } from '../../text/bilingual.ts'

/** Grammatical agreement of a person or several: masculine or feminine, singular or plural. */
export type Agreement = 'm' | 'f' | 'mp' | 'fp'

/** The words a template may use, declared by the composer of its document and checked when it is loaded. */
export type Vocabulary = Readonly<{
  texts: readonly string[]
  flags: readonly string[]
  agreements: readonly string[]
  counts: readonly string[]
  /** Lists to repeat over, each with the further words its items know. */
  lists: Readonly<Record<string, Vocabulary>>
  parts: readonly string[]
}>

/** The values behind the words for one document, or for one item of a list. */
export type Scope = Readonly<{
  texts: Readonly<Record<string, Bilingual>>
  flags: Readonly<Record<string, boolean>>
  agreements: Readonly<Record<string, Agreement>>
  counts: Readonly<Record<string, number>>
}>

/** A vocabulary from its parts; what is left out is empty. */
export function createVocabulary(words: Partial<Vocabulary>): Vocabulary {
  return { texts: [], flags: [], agreements: [], counts: [], lists: {}, parts: [], ...words }
}

/** A scope from its parts; what is left out is empty. */
export function createScope(values: Partial<Scope>): Scope {
  return { texts: {}, flags: {}, agreements: {}, counts: {}, ...values }
}

/** The words of an item of a list together with those of the document. */
export function joinVocabularies(outer: Vocabulary, inner: Vocabulary): Vocabulary {
  return {
    texts: [...outer.texts, ...inner.texts],
    flags: [...outer.flags, ...inner.flags],
    agreements: [...outer.agreements, ...inner.agreements],
    counts: [...outer.counts, ...inner.counts],
    lists: outer.lists,
    parts: outer.parts,
  }
}

/** The values of an item of a list together with those of the document; the item's win. */
export function joinScopes(outer: Scope, inner: Scope): Scope {
  return {
    texts: { ...outer.texts, ...inner.texts },
    flags: { ...outer.flags, ...inner.flags },
    agreements: { ...outer.agreements, ...inner.agreements },
    counts: { ...outer.counts, ...inner.counts },
  }
}
