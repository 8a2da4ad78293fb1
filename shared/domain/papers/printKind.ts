import type { PaperKind } from './paperKinds.ts'

/**
 * What printers are told apart by: issued decisions, whatever else leaves on A4 (papers of a file and of the office), and what
 * lies in trays of its own: the leaflet on A5 and the two envelopes. Source: product, print centre.
 */
export const PRINT_KINDS = ['order', 'paper', 'rights-leaflet', 'envelope', 'envelope-c5'] as const
/** One of `PRINT_KINDS`. */
export type PrintKind = (typeof PRINT_KINDS)[number]

/** On one side of the sheet, or on both, turned over its long or its short edge. Source: IPP, `sides` (RFC 8011, 5.2.8). */
export const SIDES = ['one', 'longEdge', 'shortEdge'] as const
/** One of `SIDES`. */
export type Sides = (typeof SIDES)[number]

/** As what a paper of that kind is printed. Source: as `PRINT_KINDS`. */
export function printKindOf(kind: PaperKind): PrintKind {
  return PRINT_KINDS.find((one) => one === kind) ?? 'paper'
}

/** That an administrator has chosen a printer for a kind of document. */
type Chosen = Readonly<{ printer: string; kind: PrintKind }>

/** What a printer prints: what it was chosen for, and what no printer was chosen for. Source: as `PRINT_KINDS`. */
export function kindsOf(printer: string, chosen: readonly Chosen[]): readonly PrintKind[] {
  return PRINT_KINDS.filter((kind) => {
    const ofKind = chosen.filter((one) => one.kind === kind)
    return ofKind.length === 0 || ofKind.some((one) => one.printer === printer)
  })
}
