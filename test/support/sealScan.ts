import type { CaseFile } from '../../shared/domain/caseFile/caseFile.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { nameVariants } from './nameVariants.ts'
import { readPdfInfo, unpackPdf } from './pdf.ts'
import { readPdfWords } from './pdfWords.ts'

const WORDS = /[\p{L}\p{M}\d]+/gu

/**
 * Everything of a file somebody could read a sealed name out of: its text, what the reader shows about it, its
 * bookmarks and titles whatever way they are encoded, every stream unpacked, and the name of the file.
 */
export function readAllText(path: string): string {
  const bytes = unpackPdf(path)
  const raw = bytes.toString('latin1')
  return [readPdfWords(path), readPdfInfo(path), bytes.toString('utf8'), ...textStrings(raw), path]
    .join('\n')
    .normalize('NFC')
}

/** Ways a sealed person shows in what can be read. Empty is the only good answer. */
export function findSealed(seen: string, caseFile: CaseFile): readonly string[] {
  const lines = seen.replace(/\s+/gu, ' ')
  // What stands alone has each of its words alone: who has a word that is nowhere need not be looked for.
  const words = new Set(seen.match(WORDS))
  // What others bear too proves nothing: a first name an open person has, the year of birth.
  const open = new Set(caseFile.people.filter(({ sealed }) => sealed !== true).flatMap(secretsOf))
  return (
    caseFile.people
      .filter(({ sealed }) => sealed === true)
      .flatMap(secretsOf)
      .filter((secret) => !open.has(secret))
      .filter((secret) => (secret.match(WORDS) ?? []).every((word) => words.has(word)))
      // What has no space in it stands in the one wherever it stands in the other.
      .filter((secret) => standsAlone(lines, secret) || (/\s/u.test(secret) && standsAlone(seen, secret)))
  )
}

/** What must not be seen: names in all their ways, those of the parents too, numbers and addresses. */
export function secretsOf(person: Person): readonly string[] {
  const { name, jmbg, address, serviceAddress, account, birthDate, passport, email, phone, nickname } = person
  const { father, mother, motherMaidenName } = person
  const date = birthDate?.split('-').toReversed().join('.')
  const place = address?.split(',').at(-1)?.trim()
  const names = [nickname, father, mother, motherMaidenName].filter((one) => one !== undefined)
  // „Preko punomoćnice” names neither a place nor a person.
  const served = serviceAddress !== undefined && /[\p{Lu}\d]/u.test(serviceAddress) ? serviceAddress : undefined
  const numbers = [jmbg, address, served, account, date, passport?.number, email, phone]
  return [...nameVariants(name, place), ...names.flatMap((one) => [one, toCyrillic(one)]), ...numbers].filter(
    (secret) => secret !== undefined && secret !== '',
  ) as readonly string[]
}

// A short word counts only where it stands alone: „Ana” is not in „oštećana”.
function standsAlone(text: string, secret: string): boolean {
  if (!text.includes(secret)) return false
  const escaped = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])${escaped}(?![\\p{L}\\p{M}\\d])`, 'u').test(text)
}

// Strings of a PDF outside its text: (…) in bytes or UTF-16, <FEFF…> in digits.
export function textStrings(raw: string): readonly string[] {
  const wide = [...raw.matchAll(/\((\xfe\xff(?:\\[\s\S]|[^\\)])*)\)/g)].map(([, bytes]) => utf16(unescape(bytes ?? '')))
  const digits = [...raw.matchAll(/<(feff[\da-f]+)>/gi)].map(([, hex]) =>
    utf16(Buffer.from(hex ?? '', 'hex').toString('latin1')),
  )
  return [...wide, ...digits]
}

function unescape(bytes: string): string {
  return bytes.replace(/\\([0-7]{3}|[nrtbf()\\])/g, (_whole, code: string) => {
    if (/^\d/.test(code)) return String.fromCharCode(Number.parseInt(code, 8))
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code
  })
}

function utf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le').slice(1)
}
