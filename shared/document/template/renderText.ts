import { pluralCategoryOf } from '../../text/pluralCategory.ts'
import type { Run } from '../content/content.ts'
import type { TextNode } from './parseText.ts'
import type { Agreement, Scope } from './vocabulary.ts'

type Side = 'cnr' | 'en'
/** Spells the articles that keys of the catalogue stand for. */
export type Cite = (keys: readonly string[], side: Side) => string
type Weight = Readonly<{ bold?: boolean; italic?: boolean }>

const AGREEMENT_ORDER: readonly Agreement[] = ['m', 'f', 'mp', 'fp']

/** The runs of a template text in one language. A value the scope lacks is a bug and throws. */
export function renderText(nodes: readonly TextNode[], scope: Scope, side: Side, cite: Cite): readonly Run[] {
  return tidy(renderNodes(nodes, scope, side, cite, {}))
}

function renderNodes(nodes: readonly TextNode[], scope: Scope, side: Side, cite: Cite, weight: Weight): Run[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'text':
        return [{ text: node.text, ...weight }]
      case 'value':
        return [{ text: requireValue(scope.texts[node.name], node.name)[side], ...weight }]
      case 'cite':
        return [{ text: cite(node.keys, side), ...weight }]
      case 'agree':
        return [{ text: applyAgreement(node.forms, requireValue(scope.agreements[node.name], node.name)), ...weight }]
      case 'count':
        return [{ text: applyCount(node.forms, requireValue(scope.counts[node.name], node.name), side), ...weight }]
      case 'when': {
        const holds = requireValue(scope.flags[node.name], node.name) !== node.negated
        return renderNodes(holds ? node.then : node.otherwise, scope, side, cite, weight)
      }
      case 'weight':
        return renderNodes(node.children, scope, side, cite, { ...weight, [node.weight]: true })
    }
  })
}

function requireValue<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`template value missing: ${name}`)
  return value
}

/** The form that agrees with a party: two forms serve singular only texts, one form both genders of English. */
export function applyAgreement(forms: readonly string[], agreement: Agreement): string {
  const index = AGREEMENT_ORDER.indexOf(agreement)
  return forms[index] ?? forms[index - 1] ?? forms[0] ?? ''
}

/** The form that a number takes. */
export function applyCount(forms: readonly string[], count: number, side: Side): string {
  const index = ['one', 'few', 'other'].indexOf(pluralCategoryOf(count, side))
  return (side === 'en' ? (index === 0 ? forms[0] : forms.at(-1)) : forms[index]) ?? ''
}

// Empty values leave double spaces and spaces before commas; neighbouring runs of one weight become one.
function tidy(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text }
    } else if (run.text !== '') merged.push(run)
  }
  return merged
    .map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ').replace(/ +([,.;:)])/g, '$1') }))
    .map((run, index, all) => ({
      ...run,
      text: trimEnds(run.text, index === 0, index === all.length - 1),
    }))
    .filter((run) => run.text !== '')
}

function trimEnds(text: string, first: boolean, last: boolean): string {
  const start = first ? text.trimStart() : text
  return last ? start.trimEnd() : start
}
