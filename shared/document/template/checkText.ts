import type { TextNode } from './parseText.ts'
import { hasCitation } from '../sentences/citation.ts'
import { TemplateError } from './templateError.ts'
import type { Vocabulary } from './vocabulary.ts'

type Side = 'cnr' | 'en'

/** Every word of a text is one the composer knows and every choice has as many forms as its language needs. */
export function checkText(nodes: readonly TextNode[], words: Vocabulary, side: Side, place: string): void {
  for (const node of nodes) checkNode(node, words, side, place)
}

function checkNode(node: TextNode, words: Vocabulary, side: Side, place: string): void {
  switch (node.kind) {
    case 'text':
      return
    case 'value': {
      must(words.texts.includes(node.name), 'template.unknownPlaceholder', place, node.name)
      return
    }
    case 'cite': {
      for (const key of node.keys) must(hasCitation(key), 'template.unknownLegalBasis', place, key)
      return
    }
    case 'agree':
      must(words.agreements.includes(node.name), 'template.unknownPlaceholder', place, node.name)
      {
        must([2, 4].includes(node.forms.length), 'template.wrongFormCount', place, node.name)
        return
      }
    case 'count':
      must(words.counts.includes(node.name), 'template.unknownPlaceholder', place, node.name)
      {
        must(node.forms.length === (side === 'en' ? 2 : 3), 'template.wrongFormCount', place, node.name)
        return
      }
    case 'when':
      must(words.flags.includes(node.name), 'template.unknownCondition', place, node.name)
      checkText(node.then, words, side, place)
      {
        checkText(node.otherwise, words, side, place)
        return
      }
    case 'weight': {
      checkText(node.children, words, side, place)
      return
    }
  }
}

function must(holds: boolean, code: TemplateError['code'], place: string, detail: string): void {
  if (!holds) throw new TemplateError(code, place, detail)
}
