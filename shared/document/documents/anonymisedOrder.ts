import json from '../../../resources/templates/anonymised-order.json' with { type: 'json' }
import { anonymise } from '../../domain/privacy/anonymise.ts'
import type { LeakPerson } from '../../domain/privacy/leakPerson.ts'
import { paired, plain, type Block, type PairedText, type Run } from '../content/content.ts'
import { defineAct } from './defineAct.ts'
import { compensationOrder } from './compensationOrder.ts'

type Side = 'cnr' | 'en'

/** The decision on the claim as it may be published: everyone of the case is replaced, also judges and attorneys. */
export const anonymisedOrder = defineAct(json, {
  words: { parts: ['order'] },
  dated: ({ decision }) => decision?.date,
  fill: ({ request, context }) => {
    const order = compensationOrder.compose(request)
    return { parts: { order: order.blocks.map((block) => withoutNames(block, context.file.people)) } }
  },
})

function withoutNames(block: Block, people: readonly LeakPerson[]): Block {
  const pair = (text: PairedText): PairedText => ({
    cnr: runs(text.cnr, people, 'cnr'),
    en: runs(text.en, people, 'en'),
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
function runs(given: readonly Run[], people: readonly LeakPerson[], language: Side): readonly Run[] {
  const before = plain(given)
  const { text } = anonymise({ text: before, people: [...people], language })
  return text === before ? given : paired({ cnr: text, en: text }).cnr
}
