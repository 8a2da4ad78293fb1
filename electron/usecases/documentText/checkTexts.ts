import type { Input } from '../../../shared/contract/channels.ts'
import { findOwnPlace, findTextFault } from '../../../shared/document/officeTexts.ts'
import type { OwnText } from '../../../shared/domain/law/documentTexts.ts'
import { judgeDignity } from '../../../shared/domain/privacy/dignity.ts'
import { dignityKindOf } from '../../../shared/domain/papers/dignityKind.ts'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'

// The number of a person: a text that stands in every paper is of nobody.
const IDENTITY_NUMBER = /(?<!\d)\d{13}(?!\d)/
const CYRILLIC = /\p{Script=Cyrillic}/u

/** What was typed as a text over the program's words of that paragraph. Error: documentText.unknown. */
export function toOwnText({ kind, paragraph, cnr, en }: Input<'documentText.preview'>): Result<OwnText> {
  const place = findOwnPlace({ document: kind, paragraph })
  if (place === undefined) return failure('documentText.unknown')
  return success({ document: kind, paragraph, cnr: cnr.trim(), en: en.trim(), shipped: place.source })
}

/**
 * Whether the composer can fill a text, in both languages, and nothing stands in it that belongs to one person or degrades. Errors:
 * documentText.empty, documentText.cyrillic, documentText.personal, documentText.undignified, and those of a template as
 * documentText.unknownPlaceholder and so on, with the place in `field`.
 */
export function checkOwnText(text: OwnText): Result<true> {
  for (const side of ['cnr', 'en'] as const) {
    if (text[side] === '') return failure('documentText.empty', side)
    const words = text[side].replaceAll(/\{\{[^{}]*\}\}/g, ' ')
    if (CYRILLIC.test(words)) return failure('documentText.cyrillic', side)
    if (IDENTITY_NUMBER.test(words)) return failure('documentText.personal', side)
  }
  const fault = findTextFault(text)
  if (fault !== undefined) {
    const side = fault.place.endsWith('/en') ? 'en' : 'cnr'
    return failure(fault.code.replace('template.', 'documentText.'), side, { detail: fault.detail })
  }
  return checkDignity(text)
}

function checkDignity({ document, cnr, en }: OwnText): Result<true> {
  const kind = dignityKindOf(document as PaperKind)
  const findings = judgeDignity({ kind, addressee: 'injuredParty', text: `${cnr}\n${en}` })
  const found = findings.find(({ severity }) => severity === 'blocker')
  return found === undefined ? success(true) : failure('documentText.undignified', undefined, { rule: found.code })
}

/** The texts of a version, each by itself. Errors: documentText.unknown and those of `checkOwnText`, with the number of the text in `field`. */
export function checkTexts(texts: readonly OwnText[]): Result<true> {
  for (const [index, text] of texts.entries()) {
    const checked = findOwnPlace(text) === undefined ? failure('documentText.unknown') : checkOwnText(text)
    if (!checked.ok) {
      const { code, field = '', params } = checked.error
      return failure(code, `${String(index)}.${field}`, params)
    }
  }
  return success(true)
}
