import { z } from 'zod'
import { cents, isoDate, anyText } from '../../shared/domain/caseFile/fields.ts'
import { readAccount } from '../../shared/domain/identifiers/account.ts'
import { readCaseMark } from '../../shared/domain/identifiers/caseMark.ts'
import { readJmbg } from '../../shared/domain/identifiers/jmbg.ts'
import { readPib } from '../../shared/domain/identifiers/pib.ts'
import { failure } from '../../shared/domain/result/result.ts'
import { formatAmount } from '../../shared/format/amount.ts'
import { formatDate } from '../../shared/format/date.ts'
import { formatPeriod } from '../../shared/format/period.ts'
import { sortNames } from '../../shared/text/alphabet.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { foldKeys } from '../../shared/text/fold.ts'
import { declineName } from '../../shared/text/forms/nameForms.ts'
import { LANGUAGES } from '../../shared/text/language.ts'
import { toLatin } from '../../shared/text/latin.ts'
import { writeAmountInWords } from '../../shared/text/words.ts'
import { defineRule, type Rule } from './rule.ts'

// The case form brings its own bounds.
const shortText = anyText(1_000)
const longText = anyText(5_000_000)
const language = z.enum(LANGUAGES)
const value = z.strictObject({ value: shortText })
const scriptInput = z.strictObject({ text: longText, keep: z.array(shortText).max(1_000).optional() })
const money = z.strictObject({ cents, language })
const years = z.int().min(1900).max(2999)

/** Rules of identifiers, scripts, the alphabet, name forms and printed formats (domain rules §9, §13). */
export const wordRules: Readonly<Record<string, Rule>> = {
  jmbg: defineRule(value, (input) => readJmbg(input.value)),
  pib: defineRule(value, (input) => readPib(input.value)),
  account: defineRule(value, (input) => readAccount(input.value)),
  caseMark: defineRule(value.extend({ currentYear: years.optional() }), (input) =>
    readCaseMark(input.value, input.currentYear),
  ),
  words: defineRule(money, (input) => ({ text: writeAmountInWords(input.cents, input.language) })),
  cyrillic: defineRule(scriptInput, (input) => ({ text: toCyrillic(input.text, input.keep) })),
  latin: defineRule(scriptInput, (input) => ({ text: toLatin(input.text, input.keep) })),
  sort: defineRule(z.strictObject({ names: z.array(shortText).max(1_000_000) }), (input) => ({
    names: sortNames(input.names),
  })),
  fold: defineRule(z.strictObject({ text: longText }), (input) => ({ keys: foldKeys(input.text) })),
  forms: defineRule(
    z.strictObject({
      name: shortText.refine((name) => name.trim() !== '', { params: { code: 'input.tooSmall' } }),
      sex: z.enum(['m', 'f']).optional(),
      kind: z.enum(['person', 'place', 'role']),
    }),
    (input) => {
      if (input.sex === undefined && input.kind !== 'place') return failure('input.missing', 'sex')
      return declineName({ name: input.name, kind: input.kind, sex: input.sex ?? 'm' })
    },
  ),
  formatDate: defineRule(z.strictObject({ date: isoDate, language }), (input) => ({
    text: formatDate(input.date, input.language),
  })),
  formatAmount: defineRule(money, (input) => ({ text: formatAmount(input.cents, input.language) })),
  formatPeriod: defineRule(z.strictObject({ from: isoDate, to: isoDate, language }), (input) => {
    if (input.to < input.from) return failure('period.invalid', 'to')
    return { text: formatPeriod(input.from, input.to, input.language) }
  }),
}
