import { TemplateError } from './templateError.ts'

/** What a template text consists of once it is read. */
export type TextNode =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'value'; name: string }>
  | Readonly<{ kind: 'cite'; keys: readonly string[] }>
  | Readonly<{ kind: 'agree'; name: string; forms: readonly string[] }>
  | Readonly<{ kind: 'count'; name: string; forms: readonly string[] }>
  | Readonly<{
      kind: 'when'
      name: string
      negated: boolean
      then: readonly TextNode[]
      otherwise: readonly TextNode[]
    }>
  | Readonly<{ kind: 'weight'; weight: 'bold' | 'italic'; children: readonly TextNode[] }>

type Frame = {
  closes: string
  children: TextNode[]
  finish: (children: readonly TextNode[], otherwise: readonly TextNode[]) => TextNode
  before: TextNode[] | null
}

const TAG = /\{\{([^{}]*)\}\}/g
const NAME = '[a-z][A-Za-z0-9.-]*'

/**
 * Reads a template text. Tags: `{{injured.dative}}` a value · `{{cite claim.limit claim.content}}` articles from the catalogue ·
 * `{{g injured: oštećenom | oštećenoj}}` agreement (m, f, m plural, f plural) · `{{n days: dan | dana | dana}}` number
 * (one, few, other; English one, other) · `{{#if joint}}…{{else}}…{{/if}}`, `{{#unless joint}}…{{/unless}}` ·
 * `{{#b}}…{{/b}}`, `{{#i}}…{{/i}}`. Throws TemplateError.
 */
export function parseText(source: string, place: string): readonly TextNode[] {
  const root: TextNode[] = []
  const stack: Frame[] = []
  let position = 0
  const current = (): TextNode[] => stack.at(-1)?.children ?? root
  for (const match of source.matchAll(TAG)) {
    pushText(current(), source.slice(position, match.index), place)
    position = match.index + match[0].length
    takeTag((match[1] ?? '').trim(), stack, current, place)
  }
  pushText(current(), source.slice(position), place)
  const open = stack.at(-1)
  if (open !== undefined) throw new TemplateError('template.unbalanced', place, open.closes)
  return root
}

function pushText(target: TextNode[], text: string, place: string): void {
  if (/\{\{|\}\}/.test(text)) throw new TemplateError('template.malformedTag', place, text.slice(0, 40))
  if (text !== '') target.push({ kind: 'text', text })
}

function takeTag(tag: string, stack: Frame[], current: () => TextNode[], place: string): void {
  if (tag.startsWith('#')) {
    openFrame(tag, stack, place)
    return
  }
  if (tag === 'else') {
    turnFrame(stack, place)
    return
  }
  if (tag.startsWith('/')) {
    closeFrame(tag.slice(1), stack, current, place)
    return
  }
  current().push(leaf(tag, place))
}

function openFrame(tag: string, stack: Frame[], place: string): void {
  const condition = new RegExp(`^#(if|unless) (${NAME})$`).exec(tag)
  const [, word, name] = condition ?? []
  if (word !== undefined && name !== undefined) {
    const negated = word === 'unless'
    stack.push({
      closes: word,
      children: [],
      before: null,
      finish: (then, otherwise) => ({ kind: 'when', name, negated, then, otherwise }),
    })
    return
  }
  if (tag !== '#b' && tag !== '#i') throw new TemplateError('template.malformedTag', place, tag)
  const weight = tag === '#b' ? 'bold' : 'italic'
  stack.push({
    closes: tag.slice(1),
    children: [],
    before: null,
    finish: (children) => ({ kind: 'weight', weight, children }),
  })
}

function turnFrame(stack: Frame[], place: string): void {
  const frame = stack.at(-1)
  if (frame === undefined || frame.before !== null || (frame.closes !== 'if' && frame.closes !== 'unless')) {
    throw new TemplateError('template.unbalanced', place, 'else')
  }
  frame.before = frame.children
  frame.children = []
}

function closeFrame(word: string, stack: Frame[], current: () => TextNode[], place: string): void {
  const frame = stack.pop()
  if (frame?.closes !== word) throw new TemplateError('template.unbalanced', place, word)
  current().push(frame.before === null ? frame.finish(frame.children, []) : frame.finish(frame.before, frame.children))
}

function leaf(tag: string, place: string): TextNode {
  if (new RegExp(`^${NAME}$`).test(tag)) return { kind: 'value', name: tag }
  const [, keys] = new RegExp(`^cite (${NAME}(?: ${NAME})*)$`).exec(tag) ?? []
  if (keys !== undefined) return { kind: 'cite', keys: keys.split(' ') }
  const [, word, name, forms] = new RegExp(`^(g|n) (${NAME}):(.*)$`, 's').exec(tag) ?? []
  if (word === undefined || name === undefined || forms === undefined) {
    throw new TemplateError('template.malformedTag', place, tag)
  }
  const list = forms.split('|').map((form) => form.trim())
  return { kind: word === 'g' ? 'agree' : 'count', name, forms: list }
}
