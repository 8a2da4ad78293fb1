import { PAPER_KINDS, type PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'

/** A paper that is being made, by its kind and claim: how its draft is called, and its place in the tab. */
export type PaperItem = Readonly<{ kind: PaperKind; claim: string | undefined }>

export function nameOfItem({ kind, claim }: PaperItem): string {
  return claim === undefined ? kind : `${kind}_${claim}`
}

/** Undefined where the name is that of something else. */
export function itemOfName(name: string | undefined): PaperItem | undefined {
  const [first, claim = ''] = (name ?? '').split(/_(?<claim>.*)/s)
  const kind = PAPER_KINDS.find((one) => one === first)
  return kind === undefined ? undefined : { kind, claim: claim === '' ? undefined : claim }
}
