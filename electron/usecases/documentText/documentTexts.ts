import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { DocumentDefinition } from '../../../shared/document/documentDefinition.ts'
import { findOwnPlace, findWorded, isInUse } from '../../../shared/document/officeTexts.ts'
import { listOwnPlaces, wordsOf, type OwnPlace } from '../../../shared/document/template/ownTexts.ts'
import { joinScopes, type Scope, type Vocabulary } from '../../../shared/document/template/vocabulary.ts'
import { replaceTexts, type OwnText } from '../../../shared/domain/law/documentTexts.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { OfficeContext } from '../context.ts'
import { readSampleCases } from '../exchange/sampleCases.ts'
import { bringTyped, LAW_FORMAT } from '../law/bringLaw.ts'
import { checkOwnText, toOwnText } from './checkTexts.ts'
import { requestFor, unlessRefused } from './sampleDocuments.ts'

/** The paragraphs of a paper, with the office's own words as they are in force today. */
export function listTexts(
  { laws, today }: OfficeContext,
  { kind }: Input<'documentText.list'>,
): Result<Output<'documentText.list'>> {
  const definition = findWorded(kind)
  if (definition === undefined) return failure('documentText.unknown')
  const own = laws.on(today).texts.paragraphs.filter(({ document }) => document === kind)
  return success(
    listOwnPlaces(definition.template).map(({ id, source }) => {
      const text = own.find(({ paragraph }) => paragraph === id)
      return {
        paragraph: id,
        shipped: source,
        ...(text === undefined ? {} : { own: { cnr: text.cnr, en: text.en } }),
        isInUse: text !== undefined && isInUse(text),
      }
    }),
  )
}

/** The places that may stand in a paragraph, each with what stands there in the first fictional case that has it. */
export async function listFields(
  { laws, today }: OfficeContext,
  { kind, paragraph }: Input<'documentText.fields'>,
): Promise<Result<Output<'documentText.fields'>>> {
  const [definition, place] = [findWorded(kind), findOwnPlace({ document: kind, paragraph })]
  if (definition === undefined || place === undefined) return failure('documentText.unknown')
  const samples = await readSampleCases()
  const scopes = samples.flatMap(
    (sample) => unlessRefused(() => scopeOf(definition, place, requestFor(sample, today, laws.on(today)))) ?? [],
  )
  return success(fieldsOf(wordsOf(place, definition.source.words), scopes))
}

/** Brings the office's own words as a version of its texts; those that would be in force from its day on and are not changed stay. Errors: documentText.waiting (a version waits for its decision), those of `checkOwnText`. */
export function proposeTexts(
  context: OfficeContext,
  { changes, version, source, validFrom }: Input<'documentText.propose'>,
): Result<Output<'documentText.propose'>> {
  const { laws } = context
  const isWaiting = laws.packs().some(({ row }) => row.kind === 'texts' && row.state === 'proposed')
  if (isWaiting) return failure('documentText.waiting')
  const texts: OwnText[] = []
  for (const [index, change] of changes.entries()) {
    const text = toOwnText(change)
    if (!text.ok) return text
    const sound = checkOwnText(text.value)
    if (!sound.ok) return failure(sound.error.code, `${String(index)}.${sound.error.field ?? ''}`, sound.error.params)
    texts.push(text.value)
  }
  const inForce = laws.on(validFrom).texts.paragraphs.filter(isInUse)
  const table = { paragraphs: replaceTexts(inForce, texts) }
  const brought = bringTyped(context, { ...LAW_FORMAT, kind: 'texts', version, validFrom, source, table })
  if (!brought.ok) return brought
  return brought.value.id === undefined ? failure('law.notFound') : success({ id: brought.value.id })
}

function scopeOf(
  { source: { composer } }: DocumentDefinition,
  { each }: OwnPlace,
  request: ReturnType<typeof requestFor>,
): Scope {
  const { scope, lists } = composer(request)
  const item = each === undefined ? undefined : lists[each]?.[0]
  return item === undefined ? scope : joinScopes(scope, item)
}

// As they are written in a text; conditions and forms with what has to be filled in.
function fieldsOf({ texts, flags, agreements, counts }: Vocabulary, scopes: readonly Scope[]) {
  const exampleOf = (name: string): Bilingual | undefined =>
    scopes.flatMap((scope) => scope.texts[name] ?? []).find(({ cnr }) => cnr.trim() !== '')
  const fields = texts.map((name) => {
    const example = exampleOf(name)
    return { field: `{{${name}}}`, ...(example === undefined ? {} : { example }) }
  })
  const others = [
    ...flags.map((name) => `{{#if ${name}}}…{{else}}…{{/if}}`),
    ...agreements.map((name) => `{{g ${name}: … | …}}`),
    ...counts.map((name) => `{{n ${name}: … | … | …}}`),
  ]
  return [...fields, ...others.map((field) => ({ field }))]
}
