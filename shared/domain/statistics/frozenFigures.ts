import { z } from 'zod'
import type { Monitoring } from './monitoring.ts'
import { monitoring } from './monitoringSchema.ts'

const FORM = { format: 'naknada-figures', version: 1 } as const

/** The figures of a report as a file, whose fingerprint is that of all else in it. */
export const frozenFigures = monitoring.safeExtend({
  format: z.literal(FORM.format),
  version: z.literal(FORM.version),
  fingerprint: z.string().regex(/^[\da-f]{64}$/),
})

/** The file before it has its fingerprint. */
export function figuresForm(figures: Monitoring): Monitoring & typeof FORM {
  return { ...FORM, ...figures }
}

/**
 * What the fingerprint (SHA-256) of figures is taken of: JSON without spaces, every object's keys in order, as in RFC 8785 (whose
 * rules for numbers and texts are those of `JSON.stringify`), so that a file laid out anew keeps its fingerprint. Never fails.
 */
export function canonicalFigures(figures: Monitoring): string {
  return JSON.stringify(figuresForm(figures), (_key, value: unknown) => (isObject(value) ? inOrder(value) : value))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inOrder(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
