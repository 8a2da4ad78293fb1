import type { PreviewRow } from './composeOrder.ts'

/**
 * The numbers by which the paragraphs of an order are called on the screen and in what is said of them: headings, dates and
 * signatures have none. Never fails. Source: none, a convention of the program.
 */
export function numberParagraphs(rows: readonly Pick<PreviewRow, 'kind'>[]): readonly (number | undefined)[] {
  let number = 0
  return rows.map(({ kind }) => {
    if (kind !== 'paragraph' && kind !== 'item') return undefined
    number += 1
    return number
  })
}

/** The number of a row; of one without, that of the paragraph before it. Never fails. Source: none, as above. */
export function numberOfRow(rows: readonly Pick<PreviewRow, 'kind'>[], index: number): number {
  return numberParagraphs(rows.slice(0, index + 1)).findLast((number) => number !== undefined) ?? 0
}
