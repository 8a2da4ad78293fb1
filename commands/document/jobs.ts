import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentJob } from '../../electron/documents/pool/renderAll.ts'
import { createPathMap } from '../../shared/exchange/formPaths.ts'
import type { NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { toCaseFile } from '../../shared/exchange/toCaseFile.ts'
import { CommandError, message } from './commandError.ts'
import type { Options } from './options.ts'
import { readCases, readCorrections, readEmblemFile } from './readInput.ts'

/** What a file is, by its ending. */
type FileFormat = 'pdf' | 'docx'

/** A document of the command, the file it goes to, and where a field of the case file stands in the form. */
export type FileJob = DocumentJob & Readonly<{ path: string; format: FileFormat; toForm: (field: string) => string }>

/** Every document that was asked for: template by template, claim by claim, language by language. */
export function fileJobs(options: Options): readonly FileJob[] {
  const { templates, languages, output, order, watermark, large } = options
  const forms = readCases(options.input)
  const [form] = forms
  if (form === undefined) return []
  const corrections = options.corrections === undefined ? undefined : readCorrections(options.corrections)
  const emblem = options.emblem === undefined ? undefined : readEmblemFile(options.emblem)
  const { recipient: recipientId, date, correction } = options
  const cases = forms.map((one) => ({ file: toCaseFile(one) }))
  const shared = {
    caseFile: toCaseFile(form),
    cases,
    recipientId,
    date,
    order,
    corrections,
    correction,
    watermark,
    emblem,
    large,
  }
  const documents = templates.flatMap((template) =>
    claimsOf(options.claim, form).flatMap((claimId) =>
      languages.map((language) => ({ ...shared, template, claimId, language })),
    ),
  )
  const folder = folderFor(output, documents.length)
  const toForm = createPathMap(form)
  return documents.map((request) => {
    const name = [request.template, request.claimId, request.language].filter((part) => part !== undefined).join('.')
    return {
      name,
      request,
      format: folder === undefined ? formatOf(output) : 'pdf',
      path: folder === undefined ? output : join(folder, `${name}.pdf`),
      toForm,
    }
  })
}

// Under any other name a reader would take the file for something that it is not.
function formatOf(output: string): FileFormat {
  const ending = /\.(pdf|docx)$/i.exec(output)?.[1]?.toLowerCase()
  if (ending === 'pdf' || ending === 'docx') return ending
  throw new CommandError(message('command', 'ending'))
}

function claimsOf(asked: string | undefined, { claims }: NaknadaCase): readonly (string | undefined)[] {
  return asked === 'all' && claims.length > 0 ? claims.map(({ id }) => id) : [asked === 'all' ? undefined : asked]
}

function folderFor(output: string, count: number): string | undefined {
  const isFolder = /[/\\]$/.test(output) || (existsSync(output) && statSync(output).isDirectory())
  if (!isFolder && count > 1) throw new CommandError(message('command', 'folderNeeded'))
  if (!isFolder) return undefined
  try {
    mkdirSync(output, { recursive: true })
    return output
  } catch {
    throw new CommandError(message('command', 'unwritable', { place: message('command', 'place.output') }))
  }
}
