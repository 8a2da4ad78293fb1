import { z } from 'zod'
import { bilingual, isoDate, line, text } from '../../domain/caseFile/fields.ts'
import { PAGE_FORMATS, TEXT_STYLES } from '../content/content.ts'

const name = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,59}$/)

/** A paired paragraph as data. `each` repeats it over a list, `if`/`unless` bind it to a condition. */
export const templateText = z.strictObject({
  id: name,
  style: z.enum(TEXT_STYLES),
  cnr: text(20_000, 1),
  en: text(20_000, 1),
  label: bilingual.optional(),
  if: name.optional(),
  unless: name.optional(),
  each: name.optional(),
  keepWithNext: z.boolean().optional(),
  outline: z.union([z.literal(1), z.literal(2)]).optional(),
})
export type TemplateText = z.infer<typeof templateText>

/** A place the program fills with a table, signatures or a space of its own. */
export const templatePart = z.strictObject({ part: name, if: name.optional(), unless: name.optional() })
/** A paragraph taken from the clause library. */
export const templateClause = z.strictObject({
  clause: name,
  style: z.enum(TEXT_STYLES).optional(),
  if: name.optional(),
  unless: name.optional(),
  each: name.optional(),
  label: bilingual.optional(),
  keepWithNext: z.boolean().optional(),
})

const pageSetup = z.strictObject({
  format: z.enum(PAGE_FORMATS),
  large: z.boolean().optional(),
  plain: z.boolean().optional(),
  apart: z.boolean().optional(),
  copyBox: z.boolean().optional(),
})

/** A document template: versioned paired texts with the period in which it may be used. */
export const templateFile = z.strictObject({
  id: name,
  version: line,
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  legalBases: z.array(name),
  title: bilingual,
  running: bilingual,
  page: pageSetup.optional(),
  blocks: z.array(z.union([templateText, templatePart, templateClause])).min(1),
})
export type TemplateFile = z.infer<typeof templateFile>

/** The clause library: texts several documents share, each with its legal basis and validity. */
export const clauseFile = z.strictObject({
  version: line,
  clauses: z.array(
    z.strictObject({
      id: name,
      style: z.enum(TEXT_STYLES),
      legalBases: z.array(name),
      validFrom: isoDate,
      validTo: isoDate.nullable(),
      /** Has no place where that language does not stand. */
      onlyWith: z.literal('en').optional(),
      cnr: text(20_000, 1),
      en: text(20_000, 1),
    }),
  ),
})
export type ClauseFile = z.infer<typeof clauseFile>
