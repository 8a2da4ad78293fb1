import json from '../../../resources/templates/recovery-share.json' with { type: 'json' }
import { formatPenDate } from './actScope.ts'
import { paired, type Block, type PairedText } from '../content/content.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { SharePage } from '../sharePage.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { UNDATED } from '../undated.ts'

const WORDS = createVocabulary({ texts: ['number', 'holder', 'mark', 'issued', 'line'], parts: ['words', 'code'] })
const PLACES = 19
const CODE_SIZE = 96

/** The page of one share of the recovery key, for its holder alone; a form for the pen where there is no share. */
export const recoveryShare = defineDocument(json, WORDS, compose)

function compose({ share }: DocumentRequest): Composed {
  const pen = wordPair('blank.short')
  const date = share?.at.slice(0, 10)
  return {
    scope: createScope({
      texts: {
        number: share === undefined ? pen : samePair(String(share.number)),
        holder: share === undefined ? wordPair('blank') : samePair(share.holder),
        mark: share === undefined ? pen : samePair(share.mark),
        issued: formatPenDate(date),
        line: wordPair('blank'),
      },
    }),
    lists: {},
    parts: { words: [composeWords(share)], code: share === undefined ? [] : [composeCode(share)] },
    date: date ?? UNDATED,
    keep: [],
  }
}

/** Two words a row, in their order. */
function composeWords(share: SharePage | undefined): Block {
  const words = Array.from({ length: PLACES }, (_none, index) => share?.words[index] ?? wordPair('blank.short').cnr)
  const rows = Array.from({ length: Math.ceil(PLACES / 2) }, (_none, row) => ({
    cells: [row * 2, row * 2 + 1].flatMap((place) => cellsOf(words, place)),
  }))
  const number = { header: paired(wordPair('table.number')), share: 8, align: 'right' as const }
  const word = { header: paired(wordPair('table.shareWord')), share: 42, align: 'left' as const }
  return {
    kind: 'table',
    id: 'words',
    summary: paired(wordPair('table.shareSummary')),
    columns: [number, word, number, word],
    rows,
  }
}

function cellsOf(words: readonly string[], place: number): readonly PairedText[] {
  const word = words[place]
  if (word === undefined) return [paired(samePair('')), paired(samePair(''))]
  return [paired(samePair(String(place + 1))), paired(samePair(word), { bold: true })]
}

function composeCode({ digits }: SharePage): Block {
  return {
    kind: 'qr',
    id: 'code',
    data: digits,
    alt: wordPair('share.codeAlt'),
    caption: paired(wordPair('share.code')),
    size: CODE_SIZE,
  }
}
