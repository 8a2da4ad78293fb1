import table from '../../resources/text/furtherLanguages.json' with { type: 'json' }
import { nameOfLanguage } from '../text/languageNames.ts'
import { TemplateError } from './template/templateError.ts'

const REFUSED: ReadonlyMap<string, string> = new Map(table.refused.map(({ tag, reason }) => [tag, reason]))

/**
 * Throws TemplateError for a language whose script the program cannot set: written from right to left, in Han or
 * syllables, or with letters that change their shape (docs/decisions/0014). The language is named.
 */
export function requireSettableLanguage(tag: string, place: string): void {
  const reason = REFUSED.get(tag)
  if (reason === undefined) return
  const name = nameOfLanguage(tag)
  throw new TemplateError('template.languageNotSet', place, `${name?.en ?? tag} (${name?.cnr ?? tag}): ${reason}`)
}
