import { newHead, type HeadForm } from './claimForm.ts'

/** Row operations of the claim's table, pure: each answers the new list and the row to stand on. */
export type Rows = Readonly<{ heads: HeadForm[]; focus: number }>

export function freeHeadId(heads: readonly HeadForm[]): string {
  const used = heads.map((head) => Number(/^h(\d+)$/.exec(head.id)?.[1] ?? 0))
  return `h${String(Math.max(0, ...used) + 1)}`
}

export function insertHead(heads: readonly HeadForm[], after: number): Rows {
  const at = Math.min(after + 1, heads.length)
  return { heads: [...heads.slice(0, at), newHead(freeHeadId(heads)), ...heads.slice(at)], focus: at }
}

export function duplicateHead(heads: readonly HeadForm[], index: number): Rows {
  const head = heads[index]
  if (head === undefined) return { heads: [...heads], focus: index }
  const copy = { ...head, id: freeHeadId(heads) }
  return { heads: [...heads.slice(0, index + 1), copy, ...heads.slice(index + 1)], focus: index + 1 }
}

export function moveHead(heads: readonly HeadForm[], index: number, step: -1 | 1): Rows {
  const target = index + step
  const head = heads[index]
  const other = heads[target]
  if (head === undefined || other === undefined) return { heads: [...heads], focus: index }
  return { heads: heads.map((row, at) => (at === index ? other : at === target ? head : row)), focus: target }
}

export function removeHead(heads: readonly HeadForm[], index: number): Rows {
  return { heads: heads.filter((_, at) => at !== index), focus: Math.max(0, index - 1) }
}
