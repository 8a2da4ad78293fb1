import type { z } from 'zod'

/** Bodies read last, by their text. Whoever works on a file asks for the same ones at every step. */
const KEPT = 500

/**
 * Reads a stored body and checks its shape; one of the last bodies read is not read anew. What comes back is shared and
 * must not be changed. Throws on a text that does not fit: the file was written by something else.
 */
export function createBodyReader<Schema extends z.ZodType>(schema: Schema): (text: string) => z.infer<Schema> {
  const kept = new Map<string, z.infer<Schema>>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const value = schema.parse(JSON.parse(text))
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(text, value)
    return value
  }
}
