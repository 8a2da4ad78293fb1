import { z } from 'zod'
import { line, text } from '../domain/caseFile/fields.ts'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'
import { PEN_ASK_STATES } from '../domain/packet/pen.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const series = z.string().regex(NUMBER_SERIES)
const words = text(500)
const sent = z.strictObject({ outcome: z.literal('sent') })

/** Which desk of an office writes in a file: asked for, given (`packet.send` to a desk) or not now. */
export const penChannels = {
  /** What other desks ask of this one, of files the person may read; what was asked from here; and the desks of the office. */
  'pen.list': query({
    input: nothing,
    output: z.strictObject({
      asks: z
        .array(
          z.strictObject({
            ...{ id, caseId, mark: line, desk: id, series },
            /** Who asks, by name, and why. */
            ...{ by: line, reason: words, at: z.iso.datetime() },
          }),
        )
        .max(200),
      /** How it stands with what was asked, of files that are read here as copies; `answer`: why not now. */
      asked: z
        .array(
          z.strictObject({ caseId, state: z.enum(PEN_ASK_STATES), at: z.iso.datetime(), answer: words.optional() }),
        )
        .max(200),
      /** `mark`: the first digits of its keys; `series`: where it is known. */
      desks: z
        .array(
          z.strictObject({
            ...{ desk: id, mark: line, series: series.optional() },
            /** Reported lost: by whom and why, and whether by the one who asks. */
            loss: z.strictObject({ id, by: line, reason: words, at: z.iso.datetime(), isOwn: z.boolean() }).optional(),
          }),
        )
        .max(100),
    }),
    access: READERS.cases,
  }),
  /** Asks the desk that writes in a file for it. Errors: deskCopy.notFound, pen.noCourier, packet.noDesk, pen.notPosted, reason.wordsMissing. */
  'pen.ask': effect({ input: z.strictObject({ caseId, reason }), output: sent, acts: ['caseFile.askPen'] }),
  /** Says that it cannot be given now. Errors: pen.notFound, pen.noCourier, packet.noDesk, pen.notPosted, reason.wordsMissing. */
  'pen.decline': effect({ input: z.strictObject({ id, reason }), output: sent, acts: ['caseFile.declinePen'] }),
} as const
