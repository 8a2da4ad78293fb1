import type { Block } from './content/content.ts'
import type { Composed } from './template/renderTemplate.ts'
import type { Scope } from './template/vocabulary.ts'
import type { Bilingual } from '../text/bilingual.ts'

/** Montenegrin words that stand in values (the currency, the word after a date, the roles under signatures). */
export type ValueWords = Readonly<Record<string, string>>

// «21.153,23 eura», «15.06.2026. godine»: a number with one word behind it.
const COUNTED = /^(?<number>[\d.,\s]*\d[.,]?)\s(?<word>\p{L}+)$/u

/** The values of a document with the words that a translator has given for the Montenegrin ones. */
export function translateValues(composed: Composed, words: ValueWords): Composed {
  const texts = (scope: Scope): Scope => ({
    ...scope,
    texts: Object.fromEntries(Object.entries(scope.texts).map(([name, text]) => [name, inWords(name, text, words)])),
  })
  return {
    ...composed,
    scope: texts(composed.scope),
    lists: Object.fromEntries(Object.entries(composed.lists).map(([name, items]) => [name, items.map(texts)])),
    parts: Object.fromEntries(
      Object.entries(composed.parts).map(([name, blocks]) => [name, blocks.map((block) => inPart(block, words))]),
    ),
  }
}

// Names of several people are joined by »i«.
function inWords(name: string, { cnr }: Bilingual, words: ValueWords): Bilingual {
  const joined = name.endsWith('.name') && words['i'] !== undefined ? cnr.replaceAll(' i ', ` ${words['i']} `) : cnr
  const text = translated(joined, words)
  return { cnr: text, en: text }
}

function translated(text: string, words: ValueWords): string {
  const whole = words[text]
  if (whole !== undefined) return whole
  const { number, word } = COUNTED.exec(text)?.groups ?? {}
  const own = word === undefined ? undefined : words[word]
  if (own === undefined || number === undefined) return text
  // A date without its word loses the dot of the ordinal too.
  return own === '' ? number.replace(/\.$/, '') : `${number} ${own}`
}

function inPart(block: Block, words: ValueWords): Block {
  if (block.kind !== 'signatures') return block
  const signatories = block.signatories.map(({ role, name }) => ({
    role: { ...role, cnr: role.cnr.map((run) => ({ ...run, text: translated(run.text, words) })) },
    name: { ...name, cnr: name.cnr.map((run) => ({ ...run, text: translated(run.text, words) })) },
  }))
  return { ...block, signatories }
}
