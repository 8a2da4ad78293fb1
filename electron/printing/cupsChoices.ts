import type { PrinterOffers } from '../../shared/contract/printers.ts'
import { SIDES, type PrintKind, type Sides } from '../../shared/domain/papers/printKind.ts'
import type { Handling } from './spooler.ts'

/** By attribute what a printer supports. */
export type Choices = ReadonlyMap<string, readonly string[]>

// `media-supported (1setOf keyword) = iso_a4_210x297mm,iso_c5_162x229mm`
const SUPPORTED = /^\s+((?:media|media-source|sides)-supported) \([^)]*\) = (.*)$/gm

/** What a printer supports, in the attributes of it that `ipptool -tv` prints. */
export function readChoices(output: string): Choices {
  const attributes = [...output.matchAll(SUPPORTED)].map(([, name = '', keywords = '']) => {
    // SECURITY: a keyword becomes part of a word of a command, whatever a driver calls it.
    const sound = keywords.split(',').filter((keyword) => /^[\w.-]{1,60}$/.test(keyword))
    return [name, sound] as const
  })
  return new Map(attributes)
}

const IPP_SIDES: Readonly<Record<Sides, string>> = {
  one: 'one-sided',
  longEdge: 'two-sided-long-edge',
  shortEdge: 'two-sided-short-edge',
}
/** The paper of each kind, as PWG 5101.1 calls it. */
const PAPER: Readonly<Record<PrintKind, string>> = {
  order: 'iso_a4_210x297mm',
  paper: 'iso_a4_210x297mm',
  'rights-leaflet': 'iso_a5_148x210mm',
  envelope: 'iso_dl_110x220mm',
  'envelope-c5': 'iso_c5_162x229mm',
}

/** What an administrator may choose of a printer; that it prints on one side only, or from one tray, is no choice. */
export function offersOf(choices: Choices): PrinterOffers {
  const supported = choices.get('sides-supported') ?? []
  const sides = SIDES.filter((side) => supported.includes(IPP_SIDES[side]))
  const trays = choices.get('media-source-supported') ?? []
  return { sides: sides.length > 1 ? sides : [], trays: trays.length > 1 ? [...trays] : [] }
}

/** How `lp` is told of it. What the printer does not offer, or offers no longer, is left to its driver. */
export function wordsOf({ kind, sides, tray }: Handling, choices: Choices): readonly string[] {
  const offers = offersOf(choices)
  const papers = choices.get('media-supported') ?? []
  const paper = kind === undefined ? undefined : PAPER[kind]
  return [
    ...(paper !== undefined && papers.includes(paper) ? ['-o', `media=${paper}`] : []),
    ...(tray !== undefined && offers.trays.includes(tray) ? ['-o', `media-col={media-source=${tray}}`] : []),
    ...(sides !== undefined && offers.sides.includes(sides) ? ['-o', `sides=${IPP_SIDES[sides]}`] : []),
  ]
}
