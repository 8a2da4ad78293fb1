import { z } from 'zod'
import { text } from '../caseFile/fields.ts'

const place = z.number().min(-100_000).max(100_000)
const length = z.number().positive().max(100_000)
const said = text(200, 1)
const colour = z.string().regex(/^#[0-9a-f]{6}$/u)

/** One outline of an emblem: path data of SVG, and how it is filled and drawn. */
const emblemPath = z.strictObject({
  d: z.string().max(100_000),
  fill: colour.optional(),
  /** Where outlines lie inside one another, every second one is left free. */
  evenOdd: z.boolean().optional(),
  stroke: z.strictObject({ colour, width: length }).optional(),
  /** As in SVG: a, b, c, d, e, f. */
  matrix: z.tuple([place, place, place, place, place, place]).optional(),
})

/** A drawing in vectors: the rectangle of it that is shown, and its outlines from the back to the front. */
export const emblemDrawing = z.strictObject({
  left: place,
  top: place,
  width: length,
  height: length,
  paths: z.array(emblemPath).min(1).max(2_000),
})

/** The emblem an office puts at the head of its documents, and what it shows, for those who do not see it. */
export const emblem = emblemDrawing.extend({ alt: z.strictObject({ cnr: said, en: said }) })

/** One outline of an emblem, in the units of its drawing. */
export type EmblemPath = z.infer<typeof emblemPath>
/** A drawing as read by `emblemDrawing`. */
export type EmblemDrawing = z.infer<typeof emblemDrawing>
/** An emblem as read by `emblem`. */
export type Emblem = z.infer<typeof emblem>
/** Emblems by the code of their office. */
export type Emblems = Readonly<Record<string, Emblem>>
