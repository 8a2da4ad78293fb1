import { setImmediate as nextTurn } from 'node:timers/promises'
import sax from 'sax'

/** The name of an element without its prefix, whether it is one of the wanted vocabulary, and its attributes by their names without prefix. */
export type XmlElement = Readonly<{ name: string; attributes: Readonly<Record<string, string>> }>
/** What is told of a text in XML as it is read: elements of the vocabulary alone, and texts. */
export type XmlListener = Readonly<{
  begin?(element: XmlElement): void
  end?(name: string): void
  text?(text: string): void
  /** Whether nothing more is wanted. */
  isEnough?(): boolean
}>

/** So much is parsed at once. */
const PIECE = 65_536

/**
 * Reads a text in XML step by step, so that other calls are heard meanwhile. SECURITY: a document type, and with it every entity of its own,
 * is refused, and so is what is not well formed. Answers whether it was sound.
 */
export async function readXml(xml: string, spaces: readonly string[], listener: XmlListener): Promise<boolean> {
  const state = { isBroken: false }
  const parser = createParser(spaces, listener, state)
  for (let at = 0; at < xml.length; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE))
    if (state.isBroken) return false
    if (listener.isEnough?.() === true) return true
    await nextTurn()
  }
  parser.close()
  return !state.isBroken
}

function createParser(spaces: readonly string[], listener: XmlListener, state: { isBroken: boolean }): sax.SAXParser {
  const parser = sax.parser(true, { xmlns: true })
  const broken = () => {
    state.isBroken = true
    parser.resume()
  }
  parser.onerror = broken
  parser.ondoctype = broken
  parser.onopentag = (tag) => {
    if (!isQualified(tag) || !spaces.includes(tag.uri) || state.isBroken) return
    const attributes = Object.values(tag.attributes).map(({ local, value }) => [local, value] as const)
    listener.begin?.({ name: tag.local, attributes: Object.fromEntries(attributes) })
  }
  parser.onclosetag = () => {
    const { tag } = parser
    if (isQualified(tag) && spaces.includes(tag.uri) && !state.isBroken) listener.end?.(tag.local)
  }
  const text = (found: string) => {
    if (!state.isBroken) listener.text?.(found)
  }
  parser.ontext = text
  parser.oncdata = text
  return parser
}

function isQualified(tag: sax.Tag | sax.QualifiedTag): tag is sax.QualifiedTag {
  return 'local' in tag
}
