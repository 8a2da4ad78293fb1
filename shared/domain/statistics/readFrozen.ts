import { frozenFigures } from './frozenFigures.ts'
import type { Monitoring } from './monitoring.ts'

const canonical = frozenFigures.omit({ fingerprint: true })

/** The figures of a text that `canonicalFigures` has made; undefined where it is none. Never fails. */
export function readCanonicalFigures(text: string): Monitoring | undefined {
  const read = canonical.safeParse(JSON.parse(text))
  if (!read.success) return undefined
  const { format: _format, version: _version, ...figures } = read.data
  return figures
}
