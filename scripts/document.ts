import { readFileSync, writeFileSync } from 'node:fs'
import { renderDocument } from '../electron/documents/renderDocument.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../shared/document/content/content.ts'
import { naknadaCase } from '../shared/domain/caseFile/caseFile.ts'

const [template, input, output, ...options] = process.argv.slice(2)
const at = options.indexOf('--language')
const language = (at < 0 ? 'bilingual' : options[at + 1]) as DocumentLanguage
if (template === undefined || input === undefined || output === undefined || !DOCUMENT_LANGUAGES.includes(language)) {
  process.stderr.write('usage\n')
  process.exit(1)
}
const caseFile = naknadaCase.parse(JSON.parse(readFileSync(input, 'utf8')))
const { bytes, pages, sha256 } = await renderDocument({ template, caseFile, language })
writeFileSync(output, bytes)
process.stdout.write(`${JSON.stringify({ output, pages, bytes: bytes.length, sha256 })}\n`)
