import type { Input, Output } from '../../../shared/contract/channels.ts'
import { plain } from '../../../shared/document/content/content.ts'
import { findWorded } from '../../../shared/document/officeTexts.ts'
import type { OwnText } from '../../../shared/domain/law/documentTexts.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'
import type { SampleCase } from '../../../shared/domain/law/previewLaw.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { OfficeContext } from '../context.ts'
import { readSampleCases } from '../exchange/sampleCases.ts'
import { checkOwnText, toOwnText } from './checkTexts.ts'
import { requestFor, unlessRefused } from './sampleDocuments.ts'

const FIELD = /\{\{\s*(?:#if |#unless |g |n |cite )?([a-z][A-Za-z0-9.-]*)[^{}]*\}\}/g

/** What a paragraph would say in each fictional case, and which places of the program's words it leaves out. */
export async function previewText(
  { laws, today }: OfficeContext,
  input: Input<'documentText.preview'>,
): Promise<Result<Output<'documentText.preview'>>> {
  const text = toOwnText(input)
  if (!text.ok) return text
  const sound = checkOwnText(text.value)
  if (!sound.ok) return sound
  const samples = await readSampleCases()
  const law = { ...laws.on(today), texts: { version: '', paragraphs: [text.value] } }
  return success({
    samples: samples.map((sample) => ({ sample: sample.name, texts: [...saidIn(sample, text.value, law, today)] })),
    leftOut: { cnr: leftOut(text.value, 'cnr'), en: leftOut(text.value, 'en') },
  })
}

/** What a paragraph says in a fictional case, once for each item where it is repeated. */
export function saidIn(
  sample: SampleCase,
  { document, paragraph }: OwnText,
  law: LawTables,
  today: string,
): readonly Bilingual[] {
  const definition = findWorded(document)
  const content = unlessRefused(() => definition?.compose(requestFor(sample, today, law)))
  return (content?.blocks ?? []).flatMap((block) => {
    if (block.kind !== 'text' || (block.id !== paragraph && !block.id.startsWith(`${paragraph}.`))) return []
    return [{ cnr: plain(block.text.cnr), en: plain(block.text.en) }]
  })
}

function leftOut(text: OwnText, side: keyof Bilingual): string[] {
  const own = fieldsOf(text[side])
  return [...fieldsOf(text.shipped[side])].filter((field) => !own.has(field))
}

function fieldsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(FIELD)].flatMap(([, name]) => (name === undefined || name === 'else' ? [] : [name])))
}
