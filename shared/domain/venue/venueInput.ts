import { z } from 'zod'
import { isoDate, text } from '../caseFile/fields.ts'

const MAX_OFFENCES = 50

/** An offence by its place, as the case form has it, or written short: `444/1`, `KZ 210/1`, `KZ čl. 444 st. 1`. */
const offencePlace = z.union([
  z.strictObject({
    law: text(40, 1).optional(),
    article: text(10, 1),
    paragraph: text(10, 1).optional(),
    from: isoDate.optional(),
    to: isoDate.optional(),
  }),
  z.string().regex(/^\s*(?:[A-ZČĆŠŽĐa-zčćšžđ. ]{1,20} ?)?\d{1,4}[a-z]?(?:(?:\/|\s+st(?:av|\.)\s?)\d{1,2})?\s*$/u),
])

/** What the rule `venue` takes: the offences charged, whether by plea agreement, whether organised crime. */
export const venueInput = z.strictObject({
  offences: z.array(offencePlace).min(1).max(MAX_OFFENCES),
  plea: z.boolean().optional(),
  organised: z.boolean().optional(),
})
/** The question to `venue`, as read by `venueInput`. */
export type VenueInput = z.infer<typeof venueInput>
