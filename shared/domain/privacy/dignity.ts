import { z } from 'zod'
import data from '../../../resources/legal/dignityRules.json' with { type: 'json' }
import { bilingual, text } from '../caseFile/fields.ts'
import { foldWord } from './foldWord.ts'
import { createLeakSearch, findLeakSpans } from './leak.ts'
import { documentText, leakPerson, type LeakPerson } from './leakPerson.ts'
import { tokenise, type Token } from './tokens.ts'
import type { Bilingual } from '../../text/bilingual.ts'

const listed = z.array(text(40, 1)).min(1)
const dignityRule = z.strictObject({
  id: text(80, 1),
  severity: z.enum(['blocker', 'warning']),
  kinds: listed,
  addressees: listed,
  check: z.enum(['words', 'sealedIdentity', 'injuredIdentity']),
  words: z.strictObject({ cnr: z.array(text(200, 1)), en: z.array(text(200, 1)) }),
  message: bilingual,
  remedy: bilingual,
})
/** One rule of the list a lawyer may edit. */
export type DignityRule = z.infer<typeof dignityRule>
/** The form of the rule list, checked when it is loaded. */
export const dignityRuleList = z.array(dignityRule)

/** Input of the rule `dignity`: what is to be printed, field by field, and for whom. */
export const dignityInput = z.strictObject({
  kind: text(40, 1),
  addressee: text(40, 1),
  fields: z.record(text(80, 1), documentText).optional(),
  text: documentText.optional(),
  people: z.array(leakPerson).max(500).optional(),
})
/** The question to `dignity`, as read by `dignityInput`. */
export type DignityInput = z.infer<typeof dignityInput>

/** `code` is the rule's id; `field` the name of the field, or `text`. */
export type DignityFinding = Readonly<{
  code: string
  severity: DignityRule['severity']
  field: string
  message: Bilingual
  remedy: Bilingual
}>

const STANDARD = dignityRuleList.parse(data.rules)
const ENFORCEABLE_EXTRACT = 'enforceableExtract'
type Phrase = readonly Readonly<{ key: string; open: boolean }>[]
const compiled = new Map<string, Phrase>()

/**
 * What must not be visible on this document: labels, offence or shelter on the outside, medical detail for the
 * opponent, names of sealed persons (everywhere but on the enforceable extract). The rules are data; both languages
 * and scripts are searched whatever the language of the document. One finding per rule and field. Never fails.
 * Source: product promise on dignity; ZKP 121–124, 314; data protection law.
 */
export function judgeDignity(input: DignityInput, rules: readonly DignityRule[] = STANDARD): readonly DignityFinding[] {
  const fields = Object.entries({ ...input.fields, ...(input.text === undefined ? {} : { text: input.text }) })
  const applying = rules.filter((rule) => applies(rule.kinds, input.kind) && applies(rule.addressees, input.addressee))
  return fields.flatMap(([field, value]) => {
    const tokens = tokenise(value)
    return applying
      .filter((rule) => isBroken(rule, input, value, tokens))
      .map(({ id, severity, message, remedy }) => ({ code: id, severity, field, message, remedy }))
  })
}

function applies(listed: readonly string[], value: string): boolean {
  return listed.includes('*') || listed.includes(value)
}

function isBroken(rule: DignityRule, input: DignityInput, value: string, tokens: readonly Token[]): boolean {
  if (rule.check === 'words') return [...rule.words.cnr, ...rule.words.en].some((phrase) => hasPhrase(tokens, phrase))
  const people = input.people ?? []
  if (rule.check === 'injuredIdentity')
    return hasData(value, people, (one) => one.role === 'injuredParty' && !one.sealed)
  return input.kind !== ENFORCEABLE_EXTRACT && hasData(value, people, (one) => one.sealed === true)
}

function hasData(value: string, people: readonly LeakPerson[], wanted: (one: LeakPerson) => boolean): boolean {
  const [searched, others] = [people.filter(wanted), people.filter((one) => !wanted(one))]
  return searched.length > 0 && findLeakSpans(value, createLeakSearch(searched, others)).length > 0
}

function hasPhrase(tokens: readonly Token[], phrase: string): boolean {
  const words = compiled.get(phrase) ?? compile(phrase)
  compiled.set(phrase, words)
  return tokens.some((_token, at) => words.every((word, offset) => isWord(tokens[at + offset], word)))
}

function compile(phrase: string): Phrase {
  return tokenise(phrase).map((token) => ({
    // A number has no letters to fold and keeps its own key.
    key: token.shape === 'digits' ? token.key : foldWord(phrase.slice(token.start, token.end)),
    open: phrase[token.end] === '*',
  }))
}

function isWord(token: Token | undefined, word: Phrase[number]): boolean {
  if (token === undefined) return false
  return word.open ? token.key.startsWith(word.key) : token.key === word.key
}
