import { z } from 'zod'
import { failure, type DomainError, type Result } from '../../shared/domain/result/result.ts'
import { hasMessage, messageFor } from '../../shared/text/message.ts'
import { rules } from './rules.ts'

/** One answer of the command: `text` is a single line of JSON, `failed` whether it is an error. */
export type Answer = Readonly<{ text: string; failed: boolean }>

const request = z.strictObject({ rule: z.string(), input: z.unknown() })

/** Answers one line `{"rule": …, "input": …}`. */
export function answerLine(line: string): Answer {
  const parsed = parseJson(line)
  if (!parsed.ok) return toAnswer(parsed)
  const asked = request.safeParse(parsed.value)
  if (!asked.success) return toAnswer(failure('input.format', asked.error.issues[0]?.path.join('.') || 'rule'))
  return toAnswer(applyRule(asked.data.rule, asked.data.input))
}

/** Answers the rule `name` for an input given as JSON text. */
export function answerRule(name: string, json: string): Answer {
  if (!rules.has(name)) return toAnswer(failure('law.ruleUnknown', 'rule'))
  const parsed = parseJson(json)
  return toAnswer(parsed.ok ? applyRule(name, parsed.value) : parsed)
}

function applyRule(name: string, input: unknown): Result<unknown> {
  const rule = rules.get(name)
  if (rule === undefined) return failure('law.ruleUnknown', 'rule')
  try {
    return rule(input)
  } catch {
    // A bug, but a reader of lines must still get one line for each, and no stack that could name a person.
    return failure('law.internal')
  }
}

function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return failure('law.jsonInvalid')
  }
}

function toAnswer(result: Result<unknown>): Answer {
  if (result.ok) return { text: JSON.stringify(result.value), failed: false }
  return { text: JSON.stringify({ error: describe(result.error) }), failed: true }
}

function describe(error: DomainError): object {
  const { code, field, params } = error
  const message = messageFor(hasMessage(code) ? code : 'law.internal', params)
  return { code, ...(field === undefined ? {} : { field }), message }
}
