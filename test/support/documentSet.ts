import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { templateIds } from '../../electron/documents/allDocuments.ts'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'
import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import { createLargeCase } from './largeCase.ts'
import { makeOnce } from './makeOnce.ts'
import { LIST_OF_MADE } from './readWithTool.ts'
import { rounds } from './rounds.ts'
import { readTrainingCase } from './trainingCase.ts'

/** The case files every document is made of. */
export const CASES = {
  'case-01': readTrainingCase('case-01'),
  'case-02-mended': readTrainingCase('case-02-mended'),
  monster: createLargeCase(),
} as const satisfies Record<string, CaseFile>
export type Source = keyof typeof CASES
export const SOURCES = Object.keys(CASES) as readonly Source[]

export type MadeDocument = Readonly<{
  template: string
  source: Source
  language: DocumentLanguage
  path: string
  pages: number
}>
/** Made, or refused with the code of what the case file lacks. */
export type Outcome =
  MadeDocument | Readonly<{ template: string; source: Source; language: DocumentLanguage; refused: string }>

/** In how many languages each template is made of the cases besides the first. */
export const LANGUAGE_ROUNDS = rounds(1, DOCUMENT_LANGUAGES.length)

/**
 * The languages a template is made in: of the first case all; of the large one bilingual, of the mended one another from template to
 * template, or all.
 */
export function languagesOf(template: string, source: Source): readonly DocumentLanguage[] {
  if (source === 'case-01' || LANGUAGE_ROUNDS === DOCUMENT_LANGUAGES.length) return DOCUMENT_LANGUAGES
  if (source === 'monster') return ['bilingual']
  return [DOCUMENT_LANGUAGES[TEMPLATES.indexOf(template) % DOCUMENT_LANGUAGES.length] ?? 'bilingual']
}

/** Templates of the registry; a new one is covered the moment it stands there. */
export const TEMPLATES: readonly string[] = templateIds

/**
 * A template made of every case in its languages. The first test file that asks makes the documents, the others wait
 * and read the same files.
 */
export async function outcomesOf(template: string): Promise<readonly Outcome[]> {
  const folder = await makeOnce(join(inject('documentFolder'), template), async (made) => {
    writeFileSync(join(made, LIST_OF_MADE), JSON.stringify(await makeAll(template, made)))
  })
  return JSON.parse(readFileSync(join(folder, LIST_OF_MADE), 'utf8')) as readonly Outcome[]
}

/** The documents that were made, of all templates or one. */
export async function makeDocuments(template?: string): Promise<readonly MadeDocument[]> {
  const asked = template === undefined ? TEMPLATES : [template]
  const all: Outcome[] = []
  for (const one of asked) all.push(...(await outcomesOf(one)))
  return all.filter((outcome) => 'path' in outcome)
}

async function makeAll(template: string, folder: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const source of SOURCES) {
    for (const language of languagesOf(template, source)) outcomes.push(await make(template, source, language, folder))
  }
  return outcomes
}

async function make(template: string, source: Source, language: DocumentLanguage, folder: string): Promise<Outcome> {
  try {
    const { bytes, pages } = await renderDocument({ template, caseFile: CASES[source], language })
    const path = join(folder, `${template}.${source}.${language}.pdf`)
    writeFileSync(path, bytes)
    return { template, source, language, path, pages }
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error
    return { template, source, language, refused: error.code }
  }
}
