import type { SearchedWord } from '../../../shared/text/searchWords.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Marked } from '../../parts/Marked.tsx'
import { PICTURES } from './pictures.ts'
import { textOf, type Passage, type Row, type Span } from './readHandbook.ts'

type Of<Kind> = Extract<Passage, { kind: Kind }>
type Words = Readonly<{ words: readonly SearchedWord[] }>

/** What a part holds: items of one list and rows of one table stand together. */
export function Passages({ name, passages, words }: Words & Readonly<{ name: string; passages: readonly Passage[] }>) {
  return groups(passages).map((group, index) => {
    const [first] = group
    const key = String(index)
    if (first === undefined) return null
    switch (first.kind) {
      case 'paragraph':
        return (
          <p key={key}>
            <Spans spans={first.spans} words={words} />
          </p>
        )
      case 'picture':
        return <Picture key={key} {...first} />
      case 'item':
        return <Items key={key} items={group as readonly Of<'item'>[]} words={words} />
      case 'row':
        return <Rows key={key} name={name} rows={group as readonly Of<'row'>[]} words={words} />
    }
  })
}

/** Items and rows that follow each other, as one; whatever else by itself. */
function groups(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const all: Passage[][] = []
  for (const passage of passages) {
    const last = all.at(-1)
    const before = last?.[0]
    if (before !== undefined && listOf(before) !== undefined && listOf(before) === listOf(passage)) last?.push(passage)
    else all.push([passage])
  }
  return all
}

/** Which list or table a passage is of: those with the same belong together. */
function listOf(passage: Passage): string | undefined {
  if (passage.kind === 'item') return passage.number === undefined ? 'points' : 'numbers'
  return passage.kind === 'row' ? passage.heads.map(textOf).join('|') : undefined
}

function Items({ items, words }: Words & Readonly<{ items: readonly Of<'item'>[] }>) {
  const isNumbered = items[0]?.number !== undefined
  const all = items.map(({ number, paragraphs }, index) => (
    <li key={String(index)} value={number}>
      <Paragraphs row={paragraphs} words={words} />
    </li>
  ))
  return isNumbered ? <ol>{all}</ol> : <ul>{all}</ul>
}

function Rows({ name, rows, words }: Words & Readonly<{ name: string; rows: readonly Of<'row'>[] }>) {
  const heads = rows[0]?.heads.map(textOf) ?? []
  return (
    <table className="gap" aria-label={name}>
      <ColumnHeads columns={heads} nameOf={(head) => head} />
      <tbody>
        {rows.map(({ cells: [head, ...cells] }, index) => (
          <tr key={String(index)}>
            <th scope="row">
              <Spans spans={head ?? []} words={words} />
            </th>
            {cells.map((cell, column) => (
              <td key={String(column)}>
                <Spans spans={cell} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Paragraphs({ row, words }: Words & Readonly<{ row: Row }>) {
  return row.map((spans, index) => (
    <p key={String(index)}>
      <Spans spans={spans} words={words} />
    </p>
  ))
}

function Picture({ file, title }: Of<'picture'>) {
  const source = PICTURES.get(file)
  if (source === undefined) throw new Error('handbook: a picture that is not there')
  return (
    <figure>
      <img src={source} alt={title} />
    </figure>
  )
}

function Spans({ spans, words }: Words & Readonly<{ spans: readonly Span[] }>) {
  return spans.map(({ text, look: Look }, index) => {
    const marked = <Marked key={String(index)} text={text} words={words} />
    return Look === undefined ? marked : <Look key={String(index)}>{marked}</Look>
  })
}
