import {
  plain,
  type Block,
  type DocumentContent,
  type PageSetup,
  type PairedText,
  type TextBlock,
} from '../content/content.ts'
import { isInForce, type Validity } from '../../time/validity.ts'
import type { LoadedBlock, LoadedTemplate, LoadedText } from './loadTemplate.ts'
import type { TextNode } from './parseText.ts'
import { composeCitations } from '../sentences/citation.ts'
import { renderText, type Cite } from './renderText.ts'
import { TemplateError } from './templateError.ts'
import { joinScopes, type Scope } from './vocabulary.ts'

/** What a composer gives for one document: values, lists of values, and the blocks of its own making. */
export type Composed = Readonly<{
  scope: Scope
  lists: Readonly<Record<string, readonly Scope[]>>
  parts: Readonly<Record<string, readonly Block[]>>
  date: string
  keep: readonly string[]
  /** How articles are cited; in Montenegrin and English where nothing is said. */
  cite?: Cite | undefined
  /** Wins over the sheet the template names. */
  page?: PageSetup | undefined
}>

/** Puts the values of a case into a template. Throws TemplateError where it or a clause is not in force on the date. */
export function renderTemplate(template: LoadedTemplate, composed: Composed): DocumentContent {
  const { date, scope } = composed
  const page = composed.page ?? template.page
  mustBeInForce(template, date, template.id)
  return {
    template: { id: template.id, version: template.version },
    title: words(template.title, scope, citer(composed)),
    running: words(template.running, scope, citer(composed)),
    date,
    keep: composed.keep,
    ...(page === undefined ? {} : { page }),
    blocks: template.blocks.flatMap((block) => renderBlock(block, composed)),
  }
}

function mustBeInForce(validity: Validity, date: string, place: string): void {
  if (!isInForce(validity, date)) throw new TemplateError('template.notInForce', place, date)
}

function words(pair: Readonly<{ cnr: readonly TextNode[]; en: readonly TextNode[] }>, scope: Scope, cite: Cite) {
  return { cnr: plain(renderText(pair.cnr, scope, 'cnr', cite)), en: plain(renderText(pair.en, scope, 'en', cite)) }
}

function citer({ cite, date }: Composed): Cite {
  return cite ?? ((keys, side) => composeCitations(keys, side, date))
}

function renderBlock(block: LoadedBlock, composed: Composed): readonly Block[] {
  if (!applies(block, composed.scope)) return []
  if ('part' in block) {
    const part = composed.parts[block.part]
    if (part === undefined) throw new Error(`part missing: ${block.part}`)
    return part
  }
  const text =
    block.versions?.find(({ inForce }) => inForce !== undefined && isInForce(inForce, composed.date)) ?? block
  if (text.inForce !== undefined) mustBeInForce(text.inForce, composed.date, text.id)
  if (text.each === undefined) return [renderParagraph(text, composed.scope, citer(composed), text.id)]
  const items = composed.lists[text.each]
  if (items === undefined) throw new Error(`list missing: ${text.each}`)
  return items.map((item, index) =>
    renderParagraph(text, joinScopes(composed.scope, item), citer(composed), `${text.id}.${index + 1}`),
  )
}

function applies(block: LoadedBlock, scope: Scope): boolean {
  if (block.if !== undefined && scope.flags[block.if] !== true) return false
  return block.unless === undefined || scope.flags[block.unless] !== true
}

function renderParagraph(block: LoadedText, scope: Scope, cite: Cite, id: string): TextBlock {
  const text: PairedText = {
    cnr: renderText(block.cnr, scope, 'cnr', cite),
    en: renderText(block.en, scope, 'en', cite),
  }
  const number = scope.texts['number']?.cnr ?? ''
  return {
    kind: 'text',
    id,
    style: block.style,
    text,
    ...(block.label === undefined
      ? {}
      : { label: { cnr: block.label.cnr.replace('#', number), en: block.label.en.replace('#', number) } }),
    ...(block.keepWithNext === undefined ? {} : { keepWithNext: block.keepWithNext }),
    ...(block.outline === undefined ? {} : { outline: block.outline }),
    ...(block.onlyWith === undefined ? {} : { onlyWith: block.onlyWith }),
  }
}
