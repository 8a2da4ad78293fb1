import type { Evidence } from '../../domain/caseFile/evidence.ts'
import { formatNumber } from '../../format/amount.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ExhibitFile } from '../exhibits.ts'
import { createScope, createVocabulary, type Scope } from '../template/vocabulary.ts'
import { joinPairs, samePair, wordPair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { formatShortDatePair } from './commonScope.ts'

/** What a line of a file says. */
export const EXHIBIT_FILE_VOCABULARY = createVocabulary({
  texts: ['number', 'kind', 'size', 'pages', 'received', 'sha256'],
  flags: ['pages.known'],
})

const LATIN = ['SHA-256', 'PDF', 'JPEG', 'PNG', 'TIFF', 'DOCX']
const CENTS = 100
const GROUP = /.{8}/g

/** An item of evidence with its number in the list and the numbers of the heads of the claim that rest on it. */
export type Exhibit = Readonly<{ item: Evidence; number: number; heads: readonly number[] }>

/** The evidence of a case file in its order, numbered from 1. */
export function numberExhibits({ file, claim }: CaseContext): readonly Exhibit[] {
  return file.evidence.map((item, index) => ({
    item,
    number: index + 1,
    heads: claim.heads.flatMap(({ evidence }, at) => (evidence.includes(item.id) ? [at + 1] : [])),
  }))
}

/** The heads by their numbers in the claim, as a list; a dash where there are none. */
export function composeHeadNumbers({ heads }: Exhibit): Bilingual {
  return samePair(heads.length === 0 ? '–' : heads.join(', '))
}

/** One line for each file of an exhibit: 3.1, 3.2. */
export function listExhibitFiles({ item, number }: Exhibit, files: readonly ExhibitFile[]): readonly Scope[] {
  return files
    .filter(({ evidence }) => evidence === item.id)
    .map(({ kind, size, sha256, pages, received }, index) =>
      createScope({
        texts: {
          number: samePair(`${String(number)}.${String(index + 1)}`),
          kind: wordPair(`fileKind.${kind}`),
          size: { cnr: formatCount(size, 'cnr'), en: formatCount(size, 'en') },
          pages: samePair(String(pages ?? 0)),
          received: formatShortDatePair(received),
          sha256: samePair(groupsOf(sha256).join(' ')),
        },
        flags: { 'pages.known': pages !== undefined },
      }),
    )
}

/** What stays in Latin letters in a Cyrillic text: kinds of files, fingerprints. */
export function keepOfExhibits(files: readonly ExhibitFile[]): readonly string[] {
  return [...LATIN, ...files.flatMap(({ sha256 }) => groupsOf(sha256))]
}

/** The title of an item with its date. Whom it comes from is left out: it may give a protected person's whereabouts away. */
export function titleOfExhibit({ item }: Exhibit): Bilingual {
  if (item.date === undefined) return item.title
  const dated = formatShortDatePair(item.date)
  return joinPairs([item.title, dated], ', ')
}

// In groups, so that a fingerprint is compared by eye and no line is too long for it.
function groupsOf(sha256: string): readonly string[] {
  return sha256.match(GROUP) ?? []
}

function formatCount(count: number, language: 'cnr' | 'en'): string {
  return formatNumber(count * CENTS, language).replace(/[.,]00$/, '')
}
