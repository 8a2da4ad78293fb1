import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'
import { templateIds } from '../../shared/document/registry.ts'
import type { NaknadaCase } from '../../shared/domain/caseFile/caseFile.ts'
import { monsterCase } from './monsterCase.ts'
import { pdfFile } from './pdf.ts'
import { trainingCase } from './trainingCase.ts'

/** The case files every document is made of. */
export const CASES: Readonly<Record<string, NaknadaCase>> = {
  'case-01': trainingCase('case-01'),
  'case-02-mended': trainingCase('case-02-mended'),
  monster: monsterCase(),
}

export type MadeDocument = Readonly<{
  template: string
  source: string
  language: DocumentLanguage
  path: string
  pages: number
}>
/** Made, or refused with the code of what the case file lacks. */
export type Outcome =
  MadeDocument | Readonly<{ template: string; source: string; language: DocumentLanguage; refused: string }>

/** A template made of a case in every language; written to files of their own. */
export async function makeAll(template: string): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [source, caseFile] of Object.entries(CASES)) {
    for (const language of DOCUMENT_LANGUAGES) outcomes.push(await make(template, source, caseFile, language))
  }
  return outcomes
}

async function make(
  template: string,
  source: string,
  caseFile: NaknadaCase,
  language: DocumentLanguage,
): Promise<Outcome> {
  try {
    const { bytes, pages } = await renderDocument({ template, caseFile, language })
    return { template, source, language, path: pdfFile(bytes), pages }
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error
    return { template, source, language, refused: error.code }
  }
}

/** Templates of the registry; a new one is covered the moment it stands there. */
export const TEMPLATES: readonly string[] = templateIds
