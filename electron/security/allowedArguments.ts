import { LANGUAGES, type Language } from '../../shared/text/language.ts'

/** `naknada --doctor [--json] [--lang <language>]` */
export type DoctorRequest = Readonly<{ isForPrograms: boolean; language: Language }>

const DOCTOR = '--doctor'
const JSON_FORM = '--json'
const LANGUAGE = '--lang'

/**
 * What the words after `--doctor` ask for; undefined where they ask for anything else, or nothing asks for it. Without a language it is
 * English on a system that speaks English, Montenegrin on any other.
 */
export function readDoctorRequest(argv: readonly string[], systemLanguage: string): DoctorRequest | undefined {
  const [first, ...words] = argv.flatMap(withoutEquals)
  if (first !== DOCTOR) return undefined
  let request: DoctorRequest = { isForPrograms: false, language: /^en/i.test(systemLanguage) ? 'en' : 'cnr' }
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const value = word === LANGUAGE ? words.shift() : undefined
    const language = LANGUAGES.find((one) => one === value)
    if (word === JSON_FORM) request = { ...request, isForPrograms: true }
    else if (language !== undefined) request = { ...request, language }
    else return undefined
  }
  return request
}

function withoutEquals(word: string): readonly string[] {
  return word.startsWith(`${LANGUAGE}=`) ? [LANGUAGE, word.slice(LANGUAGE.length + 1)] : [word]
}

/** The language of the system as its environment names it, such as `sr_ME.UTF-8`; empty where it names none. */
export function systemLanguageOf(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
}
