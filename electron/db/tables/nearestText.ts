import type { SearchKind } from '../../../shared/domain/caseFile/searchKinds.ts'
import { foldWords } from '../../../shared/text/searchWords.ts'
import { indexedWords, type IndexedWords } from './indexedWords.ts'
import { changeOfWords, costOf, type WordChange } from './wordChange.ts'

/** A word has a stem besides, and both may take others of the same beginning along. */
const COME_AT_ONCE = 1 / 2
const GONE_AT_ONCE = 1 / 40

/** A text on the way from what an entry says to what it should say, and what has to be written to get there. */
type Nearer = Readonly<{ text: string; change: WordChange; cost: number }>

/**
 * The text that an entry can be brought to for about `most`: the wanted one where that is enough; else what it says without
 * some words that are to go, or, once none is, with some that are to come. '' is an entry that is not there.
 */
export function nearestText(kind: SearchKind, from: string, wanted: string, most: number): Nearer {
  const before = wordsOf(kind, from)
  const goTo = (text: string): Nearer => {
    const change = changeOfWords(before, wordsOf(kind, text))
    return { text, change, cost: costOf(change) }
  }
  // Stems of a name follow from how it is written.
  if (kind === 'person') return goTo(wanted)
  const [said, other] = [new Set(foldWords(from)), new Set(foldWords(wanted))]
  const gone = [...said].filter((word) => !other.has(word))
  const come = [...other].filter((word) => !said.has(word))
  if (gone.length <= most * GONE_AT_ONCE && come.length <= most * COME_AT_ONCE) return goTo(wanted)
  const going = new Set(gone.slice(0, Math.max(1, most * GONE_AT_ONCE)))
  if (going.size > 0) return goTo([...said].filter((word) => !going.has(word)).join(' '))
  return goTo([...said, ...come.slice(0, Math.max(1, most * COME_AT_ONCE))].join(' '))
}

/** What has to be written to bring an entry from one text to another. */
export function changeOfText(kind: SearchKind, from: string, to: string): WordChange {
  return changeOfWords(wordsOf(kind, from), wordsOf(kind, to))
}

function wordsOf(kind: SearchKind, text: string): IndexedWords | undefined {
  return text === '' ? undefined : indexedWords(kind, text)
}
