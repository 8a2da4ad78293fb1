import type { Output } from '../../../../shared/contract/channels.ts'
import { placeAtHead, type TypedParagraph } from '../../../forms/paragraphs.ts'

type Preview = Pick<Output<'order.preview'>, 'rows' | 'places'>
type PreviewRow = Preview['rows'][number]
export type ComposerPlace = Preview['places'][number]['place']

/** What stands in the composer one below the other: what is generated, what the judge writes, and where more may be written. */
export type ComposerItem =
  | Readonly<{ kind: 'generated'; key: string; row: PreviewRow; number: number | undefined }>
  /** `path` is the pair in the form; `index` the paragraph, absent of the general reasons. */
  | Readonly<{ kind: 'own'; key: string; path: string; index: number | undefined; number: number | undefined }>
  | Readonly<{ kind: 'add'; key: string; place: Exclude<ComposerPlace, 'reasons'> }>

type Item<Kind extends ComposerItem['kind']> = Extract<ComposerItem, { kind: Kind }>
type Unnumbered = Omit<Item<'generated'>, 'number'> | (Omit<Item<'own'>, 'number'> & { isBlank: boolean }) | Item<'add'>

const PLACES: readonly ComposerPlace[] = ['facts', 'evidence', 'head', 'reasons', 'general', 'referral', 'costs']

/**
 * The items in the order of the paper. While there is no preview only what the judge writes stands there. Numbers are those
 * of the paragraphs on paper; what is blank is not printed and has none.
 */
export function arrangeItems(
  { rows, places }: Preview,
  typed: Readonly<{ paragraphs: readonly TypedParagraph[]; reasons: Readonly<{ cnr: string }> }>,
  heads: readonly string[],
): readonly ComposerItem[] {
  const before = (at: number) =>
    PLACES.filter((place) => (places.find((one) => one.place === place)?.at ?? 0) === at).flatMap((place) =>
      ownItems(place, typed, heads),
    )
  const items = rows.flatMap((row, at): readonly Unnumbered[] => [
    ...before(at),
    ...(row.own === true ? [] : [{ kind: 'generated' as const, key: `row${String(at)}`, row }]),
  ])
  return numbered([...items, ...before(rows.length)])
}

function ownItems(
  place: ComposerPlace,
  { paragraphs, reasons }: Parameters<typeof arrangeItems>[1],
  heads: readonly string[],
): readonly Unnumbered[] {
  if (place === 'reasons') {
    const isBlank = reasons.cnr.trim() === ''
    return [{ kind: 'own', key: 'reasons', path: 'reasons', index: undefined, isBlank }]
  }
  const orderOf = (of: string) => heads.findIndex((head) => placeAtHead(head) === of)
  const here = paragraphs
    .map((paragraph, index) => ({ ...paragraph, index }))
    .filter((paragraph) => isAt(paragraph.place, place))
    .sort((one, other) => orderOf(one.place) - orderOf(other.place))
  const own = here.map(({ id, index, text }) => {
    const path = `paragraphs.${String(index)}.text`
    return { kind: 'own' as const, key: id, path, index, isBlank: text.cnr.trim() === '' }
  })
  return [...own, { kind: 'add', key: `add-${place}`, place }]
}

/** Whether a paragraph's choice of place, which may name a head, is at a place of the paper. */
export function isAt(chosen: string, place: ComposerPlace): boolean {
  return place === 'head' ? chosen === 'head' || chosen.startsWith(placeAtHead('')) : chosen === place
}

function numbered(items: readonly Unnumbered[]): readonly ComposerItem[] {
  let last = 0
  return items.map((item): ComposerItem => {
    if (item.kind === 'add') return item
    const isCounted = item.kind === 'own' ? !item.isBlank : ['paragraph', 'item'].includes(item.row.kind)
    if (isCounted) last += 1
    const number = isCounted ? last : undefined
    if (item.kind === 'generated') return { ...item, number }
    const { isBlank: _isBlank, ...own } = item
    return { ...own, number }
  })
}
