import { splitForm } from './nameStems.ts'

// Shorter words are one letter from too many others.
const SHORTEST = 5

/** Looks up what a word is when one letter of it is wrong, missing, too many or changed with its neighbour. */
export type TypoIndex<Value> = (key: string) => readonly Value[]

/** An index over stems (folded, four letters and more); a word is found without its case ending, too. */
export function buildTypoIndex<Value>(entries: Iterable<readonly [stem: string, value: Value]>): TypoIndex<Value> {
  const byRest = new Map<string, (readonly [string, Value])[]>()
  for (const entry of entries) {
    if (entry[0].length < SHORTEST) continue
    for (const rest of rests(entry[0])) byRest.set(rest, [...(byRest.get(rest) ?? []), entry])
  }
  return (key) => {
    const found = new Set<Value>()
    splitForm(key, (stem) => {
      if (stem.length < SHORTEST) return false
      for (const rest of rests(stem)) {
        for (const [other, value] of byRest.get(rest) ?? []) if (isOneLetterOff(stem, other)) found.add(value)
      }
      return false
    })
    return [...found]
  }
}

/** The word and what is left of it without one letter: two words one letter apart share one of these. */
function rests(word: string): ReadonlySet<string> {
  const all = new Set([word])
  for (let at = 0; at < word.length; at++) all.add(word.slice(0, at) + word.slice(at + 1))
  return all
}

function isOneLetterOff(one: string, other: string): boolean {
  if (one === other) return false
  let from = 0
  while (one[from] === other[from]) from++
  let [end, otherEnd] = [one.length, other.length]
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end--
    otherEnd--
  }
  const [left, right] = [one.slice(from, end), other.slice(from, otherEnd)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
