import { z } from 'zod'
import { emblem } from '../domain/offices/emblem.ts'
import { officeCode, text } from '../domain/caseFile/fields.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'

const said = text(200)
const access = READERS.emblems

export const officeChannels = {
  /** The offices that work on this machine, with the emblem each puts at the head of its documents. */
  'office.emblems': query({
    input: nothing,
    output: z.array(z.strictObject({ office: officeCode, emblem: emblem.optional() })).max(60),
    access,
  }),
  /**
   * Asks for an SVG file and takes it as the emblem of an office. What it shows is said by `alt`, and where that is empty by
   * the titles of the file. Errors: those of reading an emblem (emblem.…), exchange.unreadable, exchange.tooLarge.
   */
  'office.takeEmblem': effect({
    input: z.strictObject({ office: officeCode, alt: z.strictObject({ cnr: said, en: said }) }),
    output: z.strictObject({ outcome: z.enum(['taken', 'cancelled']) }),
    access,
  }),
  'office.removeEmblem': command({ input: z.strictObject({ office: officeCode }), output: nothing, access }),
} as const
