import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toCyrillicMessage } from '../../../shared/text/cyrillicMessages.ts'
import { root } from '../../setup/paths.mjs'

/** The languages of NSIS that stand for ours: its files name buttons and pages. The first is what other languages get. */
const LANGUAGES = [
  { define: 'TEXTS_LATIN', file: 'SerbianLatin', id: 2074, folder: 'cnr', write: (text) => text },
  { define: 'TEXTS_CYRILLIC', file: 'Serbian', id: 3098, folder: 'cnr', write: toCyrillicMessage },
  { define: 'TEXTS_ENGLISH', file: 'English', id: 1033, folder: 'en', write: (text) => text },
]

const escaped = (text) => text.replaceAll('$', '$$').replaceAll('"', '$\\"')

/** What the installer says, in its three languages, as NSIS reads it. */
export function installerTexts() {
  return LANGUAGES.flatMap(({ define, file, id, folder, write }) => {
    const messages = JSON.parse(readFileSync(join(root, `resources/locales/${folder}/installer.json`), 'utf8'))
    return [
      `LoadLanguageFile "\${NSISDIR}/Contrib/Language files/${file}.nlf"`,
      `!define ${define} ${String(id)}`,
      ...Object.entries(messages).map(([key, text]) => `LangString ${key} ${String(id)} "${escaped(write(text))}"`),
    ]
  }).join('\n')
}
