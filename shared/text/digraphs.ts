import exceptions from '../../resources/text/digraphExceptions.json' with { type: 'json' }
import { onFirstUse } from './onFirstUse.ts'

const DIGRAPH = /dž|nj/i
const splits = onFirstUse(splitPattern)

/**
 * Positions (UTF-16, the second letter of the pair) at which `dž` or `nj` is two letters, not one: nad|živjeti,
 * in|jekcija. Word stems with all their endings stand in resources/text/digraphExceptions.json. Expects NFC.
 */
export function splitDigraphs(text: string): ReadonlySet<number> {
  const positions = new Set<number>()
  if (!DIGRAPH.test(text)) return positions
  const { pattern, borders } = splits()
  for (const match of text.matchAll(pattern)) {
    const border = borders.get((match.groups?.['stem'] ?? '').toLowerCase())
    const stemAt = match.index + match[0].length - (match.groups?.['stem'] ?? '').length
    if (border !== undefined) positions.add(stemAt + border)
  }
  return positions
}

function splitPattern(): { pattern: RegExp; borders: ReadonlyMap<string, number> } {
  const all = [...exceptions.wordStart, ...exceptions.anywhere]
  const borders = new Map(all.map((stem) => [stem.replace('|', ''), stem.indexOf('|')]))
  const atStart = alternatives(exceptions.wordStart)
  const anywhere = alternatives(exceptions.anywhere)
  const prefix = `(?:${exceptions.prefixes.join('|')})?`
  // One named group for both branches: at the start of a word behind a light prefix, or anywhere inside it.
  const source = `(?:(?<![\\p{L}\\p{M}])${prefix}(?=${atStart})|(?=${anywhere}))(?<stem>${atStart}|${anywhere})`
  return { pattern: new RegExp(source, 'giu'), borders }
}

function alternatives(stems: readonly string[]): string {
  const longestFirst = [...stems].sort((left, right) => right.length - left.length)
  return `(?:${longestFirst.map((stem) => stem.replace('|', '')).join('|')})`
}
