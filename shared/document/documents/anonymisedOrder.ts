import json from '../../../resources/templates/anonymised-order.json' with { type: 'json' }
import { createAnonymiser, type Anonymiser } from '../../domain/privacy/anonymise.ts'
import { paired, plain, type Block, type PairedText, type Run } from '../content/content.ts'
import { defineAct } from './defineAct.ts'
import { composeRulings, RULINGS_FLAGS, RULINGS_TEXTS } from './rulingsScope.ts'
import { compensationOrder } from './compensationOrder.ts'

type Side = 'cnr' | 'en'

/** The decision on the claim as it may be published: everyone of the case is replaced, also judges and attorneys. */
export const anonymisedOrder = defineAct(json, {
  words: { texts: RULINGS_TEXTS, flags: RULINGS_FLAGS, parts: ['order'] },
  // What is to be found must be known. The order itself is composed without it.
  identities: 'all',
  dated: ({ decision }) => decision?.date,
  fill: ({ request, context }) => {
    const order = compensationOrder.compose(request)
    const anonymiser = createAnonymiser(context.file.people)
    return {
      scope: composeRulings(request.order),
      parts: { order: order.blocks.map((block) => withoutNames(block, anonymiser)) },
    }
  },
})

function withoutNames(block: Block, anonymiser: Anonymiser): Block {
  const pair = (text: PairedText): PairedText => ({
    cnr: runs(text.cnr, anonymiser, 'cnr'),
    en: runs(text.en, anonymiser, 'en'),
  })
  switch (block.kind) {
    case 'text':
      return { ...block, text: pair(block.text) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(pair) })) }
    case 'signatures':
      return {
        ...block,
        signatories: block.signatories.map(({ role, name }) => ({ role, name: pair(name) })),
      }
    case 'qr':
      return { kind: 'gap', id: block.id }
    default:
      return block
  }
}

// A name may run across a change of weight, so a paragraph is judged as a whole and loses its weights where it changes.
function runs(given: readonly Run[], anonymiser: Anonymiser, language: Side): readonly Run[] {
  const before = plain(given)
  const { text } = anonymiser(before, language)
  return text === before ? given : paired({ cnr: text, en: text }).cnr
}
