import cnr from '../../resources/locales/cnr/errors.json' with { type: 'json' }
import en from '../../resources/locales/en/errors.json' with { type: 'json' }
import type { FindingText } from '../usecases/services.ts'

/** A finding whose words stand among the errors. */
export const findingText: FindingText = (code, severity, field, article) => ({
  code,
  severity,
  field,
  article,
  message: { cnr: textAt(cnr, code), en: textAt(en, code) },
})

function textAt(texts: unknown, code: string): string {
  let node = texts
  for (const part of code.split('.')) {
    node = typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[part] : undefined
  }
  if (typeof node !== 'string') throw new Error(`no text for ${code}`)
  return node
}
