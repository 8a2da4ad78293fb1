import { z } from 'zod'
import type { Random } from './random.ts'

/** What somebody who wants to break in, or a broken page, puts in the place of a text. */
export const HOSTILE: readonly [unknown, ...unknown[]] = [
  "' OR 1=1 --",
  "'; DROP TABLE case_file; --",
  // No place on the disk that an answer may not tell: what somebody has set as their own printer is told to them again.
  "\"; ATTACH DATABASE 'x' AS x; --",
  '../../../../etc/passwd',
  'C:\\Windows\\System32\\config\\SAM',
  'file:///etc/shadow',
  '<img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '{{constructor.constructor("return process")()}}',
  '${process.env}',
  '%s%n%x',
  '\u0000',
  'a\u0000b',
  '\u202Eобрнуто',
  '\ud800',
  '💥'.repeat(200),
  'x'.repeat(70_000),
  '__proto__',
  'constructor',
  '',
  ' ',
  'null',
  null,
  undefined,
  true,
  0,
  -1,
  1e308,
  -0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  9_007_199_254_740_993,
  2 ** 53,
  1n,
  Symbol('x'),
  () => 'x',
  new Date(0),
  new Uint8Array(3),
  new Map([['a', 1]]),
  [],
  {},
  [[[[[[[[[]]]]]]]]],
  { length: 3 },
  { toString: 'x' },
  { then: 1 },
]

/** Makes values of schemas out of what is known of an office, so that many calls go past their shape. */
export class InputMaker {
  readonly #random: Random
  readonly #known: readonly unknown[]
  readonly #fitting = new WeakMap<z.core.$ZodType, readonly unknown[]>()

  /** `known`: identifiers, marks, dates and words that mean something to that office. */
  constructor(random: Random, known: readonly unknown[]) {
    this.#random = random
    this.#known = known
  }

  make(schema: z.core.$ZodType, depth = 0): unknown {
    if (depth > 12) return null
    if (schema instanceof z.ZodObject) return this.#object(schema, depth)
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
      return this.#random.next() < 0.5 ? undefined : this.make(schema.unwrap(), depth)
    }
    if (schema instanceof z.ZodArray) {
      const length = this.#random.below(3)
      return Array.from({ length }, () => this.make(schema.element, depth + 1))
    }
    if (schema instanceof z.ZodUnion) {
      const chosen = schema.options[this.#random.below(schema.options.length)]
      if (chosen !== undefined) return this.make(chosen, depth + 1)
    }
    if (schema instanceof z.ZodEnum) return schema.options[this.#random.below(schema.options.length)]
    if (schema instanceof z.ZodLiteral) return [...schema.values][this.#random.below(schema.values.size)]
    return this.#leaf(schema)
  }

  #object(schema: z.ZodObject, depth: number): unknown {
    const members: readonly (readonly [string, z.core.$ZodType])[] = Object.entries(schema.shape)
    const made = members.map(([name, member]) => [name, this.make(member, depth + 1)] as const)
    return Object.fromEntries(made.filter(([, value]) => value !== undefined))
  }

  #leaf(schema: z.core.$ZodType): unknown {
    const fitting = this.#fitting.get(schema) ?? this.#known.filter((value) => z.safeParse(schema, value).success)
    this.#fitting.set(schema, fitting)
    return fitting.length === 0 ? this.#random.pick(HOSTILE) : fitting[this.#random.below(fitting.length)]
  }

  /** The value with one thing wrong somewhere in it, or with several. */
  spoil(value: unknown): unknown {
    const random = this.#random
    const depth = random.next()
    if (depth < 0.15 || typeof value !== 'object' || value === null) return random.pick(HOSTILE)
    if (Array.isArray(value)) return this.#spoilList(value)
    const entries = Object.entries(value)
    const at = random.below(Math.max(1, entries.length))
    const kind = random.below(6)
    if (kind === 0) return Object.fromEntries(entries.filter((_entry, index) => index !== at))
    if (kind === 1)
      return { ...value, [random.pick(['admin', 'roles', '__proto__', 'caseId', 'path', 'sql'])]: random.pick(HOSTILE) }
    if (kind === 2) return { ...value, ['__proto__']: { roles: ['judge'] } }
    return Object.fromEntries(
      entries.map(([name, member], index) => [
        name,
        index !== at ? member : kind === 3 ? random.pick(HOSTILE) : this.spoil(member),
      ]),
    )
  }

  #spoilList(list: readonly unknown[]): unknown {
    const random = this.#random
    if (list.length === 0 || random.next() < 0.2)
      return Array.from({ length: random.below(400) }, () => list[0] ?? random.pick(HOSTILE))
    const at = random.below(list.length)
    return list.map((item, index) => (index === at ? this.spoil(item) : item))
  }
}
