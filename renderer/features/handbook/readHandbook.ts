import { lexer, type Token, type Tokens } from 'marked'

/** A piece of text of one look. */
export type Span = Readonly<{ text: string; look?: 'strong' | 'em' | 'code' | undefined }>
export type Row = readonly (readonly Span[])[]
export type Passage =
  | Readonly<{ kind: 'paragraph'; spans: readonly Span[] }>
  | Readonly<{ kind: 'picture'; file: string; title: string }>
  | Readonly<{ kind: 'item'; number: number | undefined; paragraphs: Row }>
  | Readonly<{ kind: 'row'; heads: Row; cells: Row }>
/** What stands between two headings; `level` 1 is the head of the book, 3 a part of the part before. */
export type Part = Readonly<{ level: number; title: string; passages: readonly Passage[] }>

/**
 * The parts of a book written in Markdown, with what they hold piece by piece. Whatever the book does not use (quotations, code,
 * lists within lists) is an error, so that nothing is left out of what is shown. Links stay as their text: they lead out of the program.
 */
export function readHandbook(markdown: string): readonly Part[] {
  const parts: { level: number; title: string; passages: Passage[] }[] = []
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      const { depth, tokens } = token as Tokens.Heading
      parts.push({ level: depth, title: textOf(spansOf(tokens)), passages: [] })
    } else if (token.type !== 'space') {
      const part = parts.at(-1)
      if (part === undefined) throw new Error('handbook: text before the first heading')
      part.passages.push(...passagesOf(token))
    }
  }
  return parts
}

/** What a row of spans says, without its looks. */
export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('')
}

function passagesOf(token: Token): readonly Passage[] {
  switch (token.type) {
    case 'paragraph':
      return [paragraphOf(token as Tokens.Paragraph)]
    case 'list': {
      const { items, ordered, start } = token as Tokens.List
      const first = start === '' ? 1 : start
      return items.map((item, index) => itemOf(item, ordered ? first + index : undefined))
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const heads = header.map(({ tokens }) => spansOf(tokens))
      return rows.map((row) => ({ kind: 'row', heads, cells: row.map(({ tokens }) => spansOf(tokens)) }))
    }
    default:
      throw new Error(`handbook: ${token.type}`)
  }
}

function paragraphOf({ tokens }: Tokens.Paragraph): Passage {
  const [only, ...more] = tokens
  if (only?.type !== 'image' || more.length > 0) return { kind: 'paragraph', spans: spansOf(tokens) }
  const { href, text } = only as Tokens.Image
  return { kind: 'picture', file: href, title: text }
}

/** An item of a list; the lines it goes on with, set in under it, are paragraphs of the same item. */
function itemOf({ tokens }: Tokens.ListItem, number: number | undefined): Passage {
  const paragraphs = tokens.filter(({ type }) => type !== 'space').map((token) => spansOf(textTokensOf(token)))
  return { kind: 'item', number, paragraphs: paragraphs.flatMap(splitLines) }
}

function textTokensOf(token: Token): readonly Token[] {
  if (token.type !== 'text' && token.type !== 'paragraph') throw new Error(`handbook: ${token.type} in a list`)
  return (token as Tokens.Text).tokens ?? []
}

/** Each line of an item is a paragraph: the book keeps what belongs together on one line. */
function splitLines(spans: readonly Span[]): Row {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first = '', ...more] = span.text.split('\n')
    lines.at(-1)?.push({ ...span, text: first })
    for (const text of more) lines.push([{ ...span, text }])
  }
  return lines
}

function spansOf(tokens: readonly Token[], look?: Span['look']): readonly Span[] {
  return tokens.flatMap((token): readonly Span[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return spansOf((token as Tokens.Strong | Tokens.Em).tokens, token.type)
      case 'link':
        return spansOf((token as Tokens.Link).tokens, look)
      case 'codespan':
        return [{ text: (token as Tokens.Codespan).text, look: 'code' }]
      case 'text':
      case 'escape':
        return [{ text: (token as Tokens.Text).text, look }]
      default:
        throw new Error(`handbook: ${token.type} in a text`)
    }
  })
}
