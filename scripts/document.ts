import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { templateIds } from '../electron/documents/allDocuments.ts'
import { DocumentRefusal } from '../electron/documents/documentRefusal.ts'
import { renderDocument } from '../electron/documents/renderDocument.ts'
import cnr from '../resources/locales/cnr/documents.json' with { type: 'json' }
import en from '../resources/locales/en/documents.json' with { type: 'json' }
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../shared/document/content/content.ts'
import { DocumentProblem } from '../shared/document/documentProblem.ts'
import type { NaknadaCase } from '../shared/domain/caseFile/caseFile.ts'
import { readCase } from '../shared/domain/caseFile/problems.ts'

type Values = Readonly<Record<string, string | number>>
type Group = 'command' | 'problem' | 'refusal'

/** Ends the command with the message in both languages on stderr and exit code 1. */
class CommandError extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super('command failed')
    this.lines = lines
  }
}

function message(group: Group, key: string, values: Values = {}): readonly string[] {
  return [cnr, en].map((texts) => {
    const pattern = (texts[group] as Readonly<Record<string, string>>)[key] ?? key
    return pattern.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''))
  })
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'bilingual' },
        claim: { type: 'string' },
        recipient: { type: 'string' },
        date: { type: 'string' },
        number: { type: 'string' },
        issued: { type: 'string' },
        final: { type: 'string' },
        enforceable: { type: 'string' },
        watermark: { type: 'string' },
        large: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw usage()
  }
}

function usage(): CommandError {
  return new CommandError(message('command', 'usage', { known: templateIds.join(', ') }))
}

// A report takes several case files in one list.
function loadAll(path: string): readonly NaknadaCase[] {
  const given = parse(readText(path))
  return Array.isArray(given) ? given.map(load) : [load(given)]
}

function load(given: unknown): NaknadaCase {
  const reading = readCase(given)
  if (reading.ok) return reading.value
  throw new CommandError(
    reading.problems.flatMap(({ field, message: text }) => [`${field}: ${text.cnr}`, `${field}: ${text.en}`]),
  )
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CommandError(message('command', 'unreadable'))
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(message('command', 'notJson'))
  }
}

function checkDate(value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))) return value
  throw new CommandError(message('command', 'date', { value }))
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes)
  } catch {
    throw new CommandError(message('command', 'unwritable'))
  }
}

async function run(): Promise<void> {
  const { positionals, values } = readArguments()
  const [template, input, output] = positionals
  const language = DOCUMENT_LANGUAGES.find((candidate) => candidate === values.language) satisfies
    DocumentLanguage | undefined
  if (template === undefined || input === undefined || output === undefined || language === undefined) throw usage()
  const order = {
    number: values.number,
    issued: checkDate(values.issued),
    final: checkDate(values.final),
    enforceable: checkDate(values.enforceable),
  }
  const cases = loadAll(input)
  const [caseFile] = cases
  if (caseFile === undefined) throw usage()
  const request = {
    template,
    caseFile,
    cases,
    claimId: values.claim,
    recipientId: values.recipient,
    date: checkDate(values.date),
    language,
    order,
    watermark: values.watermark,
    large: values.large,
  }
  const { bytes, pages, sha256 } = await renderDocument(request)
  write(output, bytes)
  process.stdout.write(`${JSON.stringify({ output, pages, bytes: bytes.length, sha256 })}\n`)
}

function explain(error: unknown): readonly string[] {
  if (error instanceof CommandError) return error.lines
  const key = (code: string): string => code.replace(/^document\./, '')
  if (error instanceof DocumentProblem) return message('problem', key(error.code), error.params)
  if (error instanceof DocumentRefusal) return message('refusal', key(error.code), error.params)
  throw error
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${explain(error).join('\n')}\n`)
  process.exitCode = 1
}
