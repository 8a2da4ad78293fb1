import { parseArgs } from 'node:util'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import { templateIds } from '../../electron/documents/allDocuments.ts'
import { correctionManner, type CorrectionManner } from '../../shared/domain/papers/corrections.ts'
import { CommandError, message } from './commandError.ts'

const EVERY = 'all'
const OPTIONS = {
  language: { type: 'string', default: 'bilingual' },
  claim: { type: 'string' },
  recipient: { type: 'string' },
  date: { type: 'string' },
  number: { type: 'string' },
  issued: { type: 'string' },
  final: { type: 'string' },
  enforceable: { type: 'string' },
  corrections: { type: 'string' },
  correction: { type: 'string' },
  'on-request': { type: 'boolean', default: false },
  watermark: { type: 'string' },
  emblem: { type: 'string' },
  large: { type: 'boolean', default: false },
} as const

/** What the command was asked for, checked as far as that goes without the case file. */
export type Options = Readonly<{
  templates: readonly string[]
  languages: readonly DocumentLanguage[]
  input: string
  output: string
  /** `all`, one claim, or the first one. */
  claim: string | undefined
  recipient: string | undefined
  date: string | undefined
  order: Readonly<Record<'number' | 'issued' | 'final' | 'enforceable', string | undefined>>
  corrections: string | undefined
  correction: CorrectionManner
  watermark: string | undefined
  emblem: string | undefined
  large: boolean
}>

/** Throws CommandError naming the option or argument that is wrong. */
export function readOptions(): Options {
  const { positionals, values } = parsed()
  const [template, input, output, further] = positionals
  if (template === undefined || input === undefined || output === undefined || further !== undefined) throw usage()
  return {
    templates: template === EVERY ? templateIds : template.split(','),
    languages: languagesOf(values.language),
    input,
    output,
    claim: values.claim,
    recipient: values.recipient,
    date: dateOf('date', values.date),
    order: {
      number: values.number,
      issued: dateOf('issued', values.issued),
      final: dateOf('final', values.final),
      enforceable: dateOf('enforceable', values.enforceable),
    },
    corrections: values.corrections,
    correction: mannerOf(values.correction, values['on-request']),
    watermark: values.watermark,
    emblem: values.emblem,
    large: values.large,
  }
}

// Of which of the two kinds a correction is (ZKP 380/1, 380/2).
function mannerOf(kind: string | undefined, onRequest: boolean): CorrectionManner {
  const read = correctionManner.safeParse({ kind: kind ?? 'obviousError', onRequest })
  if (read.success) return read.data
  throw new CommandError([
    ...message('command', 'unknownOption', { option: `--correction ${kind ?? ''}` }),
    ...usage().lines,
  ])
}

function parsed() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS })
  } catch (error) {
    const option = error instanceof Error ? (/'(-[\w-]*)/.exec(error.message)?.[1] ?? '') : ''
    throw new CommandError([...message('command', 'unknownOption', { option }), ...usage().lines])
  }
}

function usage(): CommandError {
  return new CommandError(message('command', 'usage', { known: templateIds.join(', ') }))
}

function languagesOf(given: string): readonly DocumentLanguage[] {
  if (given === EVERY) return DOCUMENT_LANGUAGES
  return given.split(',').map((one) => {
    const language = DOCUMENT_LANGUAGES.find((candidate) => candidate === one)
    if (language !== undefined) return language
    throw new CommandError(message('command', 'option', { option: '--language' }))
  })
}

function dateOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined || isDate(value)) return value
  throw new CommandError(message('command', 'date', { place: `--${option}`, value }))
}

// A day that does not exist (31 February) is carried over by Date and so comes back as another.
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
}
