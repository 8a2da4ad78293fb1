import { foldForeign, isForeignSpelling } from './foldForeign.ts'
import { foldByLooks, foldWord } from './foldWord.ts'

/** How a word is written; a capital at the start of a sentence says nothing. */
export type Shape = 'lower' | 'capital' | 'upper' | 'digits'
/** One word or number of a text, with its place in the original (UTF-16 offsets). */
export type Token = Readonly<{
  start: number
  end: number
  key: string
  looks: string | undefined
  /** The word by its sounds, where it is spelt as another language would. */
  sounds: string | undefined
  shape: Shape
  opensSentence: boolean
}>
type Word = Readonly<Pick<Token, 'key' | 'looks' | 'sounds' | 'shape'> & { length: number }>

// »PredmetŠćekić« is two words, »LjILjANA« one.
const CAMEL = /(?<=\p{Ll})(?<![LN]j|Dž|Dz)(?=\p{Lu})/u
const WORD_LETTER = /[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u
const SENTENCE_END = new Set(Array.from('.!?:;\n\r„“”"«»(\u2022', (letter) => letter.charCodeAt(0)))
/** The kind of each UTF-16 unit met so far: 1 letter, 2 digit, 3 end of a sentence, 4 anything else. */
const kinds = new Uint8Array(0x10000)
const [LETTER, DIGIT, END, OTHER] = [1, 2, 3, 4]

/** Cuts a text into words and numbers, each folded once; words glued like »PredmetŠćekić« are cut at the capital. */
export function tokenise(text: string): readonly Token[] {
  return cut(text, new Map())
}

const KEPT = 20_000
const kept = new Map<string, readonly Word[]>()

/** `tokenise` for the many texts of one document: a word that comes again is not folded again, nor the last text cut again. */
export function createTokeniser(): (text: string) => readonly Token[] {
  let last: Readonly<{ text: string; tokens: readonly Token[] }> | undefined
  return (text) => {
    if (kept.size >= KEPT) kept.clear()
    if (last?.text !== text) last = { text, tokens: cut(text, kept) }
    return last.tokens
  }
}

function cut(text: string, known: Map<string, readonly Word[]>): readonly Token[] {
  const tokens: Token[] = []
  let opensSentence = true
  for (let at = 0; at < text.length;) {
    // The table is read here and not in a function: a first call on a long text runs before anything is compiled.
    const kind = kinds[text.charCodeAt(at)] || kindAt(text, at)
    if (kind !== LETTER && kind !== DIGIT) {
      opensSentence ||= kind === END
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && (kinds[text.charCodeAt(end)] || kindAt(text, end)) === kind) end++
    const raw = text.slice(at, end)
    let words = known.get(raw)
    if (words === undefined) known.set(raw, (words = pieces(raw).map(readWord)))
    for (let index = 0; index < words.length; index++) {
      const word = words[index]
      if (word === undefined) break
      tokens.push({
        start: at,
        end: at + word.length,
        key: word.key,
        looks: word.looks,
        sounds: word.sounds,
        shape: word.shape,
        opensSentence,
      })
      at += word.length
    }
    opensSentence = false
  }
  return tokens
}

/** The kind of a unit that is not in the table yet; the halves of a letter outside the basic plane count as letters. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogateKind(text, unit <= 0xdbff ? at : at - 1)
  const kind = judge(unit)
  kinds[unit] = kind
  return kind
}

function surrogateKind(text: string, at: number): number {
  return WORD_LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? LETTER : OTHER
}

function judge(unit: number): number {
  if (unit >= 48 && unit <= 57) return DIGIT
  if (WORD_LETTER.test(String.fromCharCode(unit))) return LETTER
  return SENTENCE_END.has(unit) ? END : OTHER
}

/** The text between two neighbouring tokens. */
export function gapBefore(text: string, tokens: readonly Token[], index: number): string {
  const [previous, token] = [tokens[index - 1], tokens[index]]
  return previous === undefined || token === undefined ? '' : text.slice(previous.end, token.start)
}

function pieces(raw: string): readonly string[] {
  return raw.length > 5 && CAMEL.test(raw) ? raw.split(CAMEL) : [raw]
}

function readWord(raw: string): Word {
  if (raw.charCodeAt(0) <= 57 && raw.charCodeAt(0) >= 48)
    return { length: raw.length, key: raw, looks: undefined, sounds: undefined, shape: 'digits' }
  const lower = raw.toLowerCase()
  const shape = raw === lower ? 'lower' : raw === raw.toUpperCase() && lower.length > 1 ? 'upper' : 'capital'
  const sounds = isForeignSpelling(raw) ? foldForeign(raw) : undefined
  return { length: raw.length, key: foldWord(raw), looks: foldByLooks(raw), sounds, shape }
}
