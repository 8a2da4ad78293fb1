import json from '../../../resources/templates/key-card.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import { composeCardCode } from '../../domain/packet/cardCode.ts'
import { CARD_WORDS } from '../../domain/packet/cardWords.ts'
import { keyMarkOf } from '../../domain/staff/keyMark.ts'
import { paired, type Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { KeyCard } from '../keyCard.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { UNDATED } from '../undated.ts'
import { enumerate, samePair, wordPair } from '../words.ts'
import { formatPenDate } from './actScope.ts'

const WORDS = createVocabulary({
  texts: ['offices', 'mark', 'fingerprint', 'seal', 'day', 'line'],
  counts: ['offices'],
  parts: ['words', 'code'],
})
const CODE_SIZE = 110
const BESIDE_EACH_OTHER = 3

/** The key card of an office: the fingerprint of its public keys, its words, and a code that holds the key its acts are checked by. */
export const keyCard = defineDocument(json, WORDS, compose)

function compose({ keyCard: card }: DocumentRequest): Composed {
  const orPen = (text: string | undefined) => (text === undefined ? wordPair('line') : samePair(text))
  const offices = (card?.offices ?? []).map((code) => findOffice(code)?.nominative ?? samePair(code))
  return {
    scope: createScope({
      texts: {
        offices: offices.length === 0 ? wordPair('line') : enumerate(offices),
        mark: orPen(card && keyMarkOf(card.fingerprint)),
        fingerprint: orPen(card && inGroups(card.fingerprint)),
        seal: orPen(card && inGroups(card.seal)),
        day: formatPenDate(card?.day),
        line: wordPair('line'),
      },
      counts: { offices: Math.max(1, offices.length) },
    }),
    lists: {},
    parts: { words: [composeWords(card)], code: card === undefined ? [] : [composeCode(card)] },
    date: card?.day ?? UNDATED,
    keep: card === undefined ? [] : ['Ed25519', inGroups(card.fingerprint), inGroups(card.seal)],
  }
}

/** Four signs together, as one reads them out. */
function inGroups(signs: string): string {
  return (signs.match(/.{4}/gu) ?? []).join(' ')
}

/** The words in their order, three beside each other. */
function composeWords(card: KeyCard | undefined): Block {
  return textTable({
    id: 'words',
    summary: wordPair('table.cardWords'),
    columns: Array.from({ length: BESIDE_EACH_OTHER }, () => [
      { header: wordPair('table.number'), share: 8, align: 'right' as const },
      { header: wordPair('table.shareWord'), share: 25 },
    ]).flat(),
    rows: Array.from({ length: CARD_WORDS / BESIDE_EACH_OTHER }, (_none, row) =>
      Array.from({ length: BESIDE_EACH_OTHER }, (_one, place) => row * BESIDE_EACH_OTHER + place).flatMap((at) => {
        const own = card?.words[at]
        return [samePair(String(at + 1)), own === undefined ? wordPair('blank.short') : samePair(own)]
      }),
    ),
  })
}

function composeCode(card: KeyCard): Block {
  return {
    kind: 'qr',
    id: 'code',
    data: composeCardCode(card),
    alt: wordPair('card.codeAlt'),
    caption: paired(wordPair('card.code')),
    size: CODE_SIZE,
  }
}
