import { foldKey } from '../../text/fold.ts'
import { GATE_RULES } from '../claim/gateRules.ts'
import { withoutFields } from './textFields.ts'

const STEM = 5
const SHORTEST_FACT = 3
const STATUTE_STEMS = new Set(GATE_RULES.statuteTexts.flatMap(words).map(stem))

/**
 * Whether a reason says more than the statute: at least so many different words (resources/legal/gate.json) that the
 * statute and the standing formulas do not use in any ending; a number counts as a fact, a field that the program fills in
 * does not: it says nothing that the decision does not say already. Source: ZKP 239/2, 379/7.
 */
export function hasFacts(reason: string): boolean {
  const own = new Set(
    words(withoutFields(reason))
      .filter((word) => isFactWord(word))
      .map(stem),
  )
  return own.size >= GATE_RULES.minimumFactWords
}

function isFactWord(word: string): boolean {
  if (/^\d+$/.test(word)) return true
  return word.length >= SHORTEST_FACT && !STATUTE_STEMS.has(stem(word))
}

function words(text: string): readonly string[] {
  return foldKey(text)
    .split(' ')
    .filter((word) => word !== '')
}

// The first letters stand for the word in all its endings.
function stem(word: string): string {
  return word.slice(0, STEM)
}
