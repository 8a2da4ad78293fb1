import sax from 'sax'

/** More paragraphs or letters than any judgment has. */
const MAX_PARAGRAPHS = 200_000
const MAX_CHARACTERS = 20_000_000
const WORDS = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
/** What does not stand on the page: text that a change took out or moved away, codes of fields, a second copy for older programs. */
const UNSEEN: readonly string[] = [
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
]
/** So much is parsed at once. */
const PIECE = 65_536
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-', softHyphen: '' }

type Reading = {
  /** Paragraphs that are open: a text box has some of its own. */
  open: string[]
  closed: string[]
  characters: number
  /** Within how many elements that are not seen. */
  unseen: number
  isText: boolean
  isHiddenRun: boolean
  isBroken: boolean
}

/**
 * The paragraphs of the body of a DOCX as they stand on the page, cells of tables included: what a tracked change put in, not what
 * it took out; nothing that is hidden. SECURITY: a document type, and with it every entity of its own, is refused. Undefined where
 * it is no such text or too long.
 */
export function readDocxWords(xml: string): readonly string[] | undefined {
  const reading: Reading = {
    open: [],
    closed: [],
    characters: 0,
    unseen: 0,
    isText: false,
    isHiddenRun: false,
    isBroken: false,
  }
  const parser = createParser(reading)
  // Cut in pieces, so that a broken beginning ends the reading.
  for (let at = 0; at < xml.length && isSound(reading); at += PIECE) parser.write(xml.slice(at, at + PIECE))
  if (isSound(reading)) parser.close()
  return isSound(reading) && reading.open.length === 0 ? reading.closed : undefined
}

function createParser(reading: Reading): sax.SAXParser {
  const parser = sax.parser(true, { xmlns: true })
  parser.onerror = () => {
    reading.isBroken = true
    parser.resume()
  }
  parser.ondoctype = () => {
    reading.isBroken = true
  }
  parser.onopentag = (tag) => {
    if (isTag(tag)) begin(reading, tag)
  }
  parser.onclosetag = () => {
    if (isTag(parser.tag)) end(reading, parser.tag)
  }
  parser.ontext = (text) => {
    if (reading.isText) add(reading, text)
  }
  return parser
}

type Tag = Pick<sax.QualifiedTag, 'local' | 'uri' | 'attributes'>

function isTag(tag: sax.Tag | sax.QualifiedTag): tag is sax.QualifiedTag {
  return 'local' in tag
}

function isSound({ isBroken, closed, characters }: Reading): boolean {
  return !isBroken && closed.length <= MAX_PARAGRAPHS && characters <= MAX_CHARACTERS
}

function begin(reading: Reading, { local, uri, attributes }: Tag): void {
  if (UNSEEN.includes(local)) reading.unseen += 1
  if (!WORDS.includes(uri)) return
  if (local === 'p') reading.open.push('')
  else if (local === 'r') reading.isHiddenRun = false
  else if (local === 'vanish') reading.isHiddenRun = !isOff(attributes)
  else if (local === 't') reading.isText = true
  else add(reading, SIGNS[local] ?? '')
}

function end(reading: Reading, { local, uri }: Tag): void {
  if (UNSEEN.includes(local)) reading.unseen -= 1
  if (!WORDS.includes(uri)) return
  if (local === 'p') reading.closed.push(reading.open.pop() ?? '')
  else if (local === 'r') reading.isHiddenRun = false
  else if (local === 't') reading.isText = false
}

function add(reading: Reading, text: string): void {
  const last = reading.open.at(-1)
  if (last === undefined || reading.unseen > 0 || reading.isHiddenRun) return
  reading.open[reading.open.length - 1] = last + text
  reading.characters += text.length
}

function isOff(attributes: sax.QualifiedTag['attributes']): boolean {
  const value = Object.values(attributes).find(({ local }) => local === 'val')?.value
  return value === '0' || value === 'false'
}
