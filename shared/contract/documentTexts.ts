import { z } from 'zod'
import { bilingual, isoDate, singleLine } from '../domain/caseFile/fields.ts'
import { LAW_LIFE } from '../domain/law/lawLife.ts'
import { PAPER_KINDS } from '../domain/papers/paperKinds.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'

const kind = z.enum(PAPER_KINDS)
const paragraph = z.string().max(60)
/** As it is typed; it may be empty on either side while it is. */
const typedText = z.string().max(20_000)
const change = z.strictObject({ kind, paragraph, cnr: typedText, en: typedText })

/** A paragraph that the office may word: the program's words, and the office's own where there are any. */
const wordedParagraph = z.strictObject({
  paragraph,
  shipped: bilingual,
  own: bilingual.optional(),
  /** Whether papers are made with the own words; false where the program now brings others in their place. */
  isInUse: z.boolean(),
})

/** A place that the program fills, as it is written in a text, and what stands there in a fictional case. */
const offeredField = z.strictObject({ field: z.string(), example: bilingual.optional() })

export const documentTextChannels = {
  /** The paragraphs of a paper that the office may word. Error: documentText.unknown. */
  'documentText.list': query({
    input: z.strictObject({ kind }),
    output: z.array(wordedParagraph),
    access: READERS.bringLaw,
  }),
  /** The places that may stand in a paragraph. Error: documentText.unknown. */
  'documentText.fields': query({
    input: z.strictObject({ kind, paragraph }),
    output: z.array(offeredField),
    access: READERS.bringLaw,
  }),
  /** What a paragraph would say in the fictional cases of the program. Errors: documentText.… */
  'documentText.preview': query({
    input: change,
    output: z.strictObject({
      /** Nothing where a case has no such paragraph. */
      samples: z.array(z.strictObject({ sample: z.string(), texts: z.array(bilingual) })),
      /** Places of the program's words that the own ones leave out, by side. */
      leftOut: z.strictObject({ cnr: z.array(z.string()), en: z.array(z.string()) }),
    }),
    access: READERS.bringLaw,
  }),
  /** Brings the office's own words as a version that a second person confirms. Errors: documentText.…, those of law.addRate. */
  'documentText.propose': command({
    input: z.strictObject({
      changes: z.array(change).min(1).max(200),
      version: z.string().max(20),
      source: singleLine(300),
      validFrom: isoDate,
    }),
    output: z.strictObject({ id: z.string() }),
    access: LAW_LIFE.propose.by,
  }),
} as const
