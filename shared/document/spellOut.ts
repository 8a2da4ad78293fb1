import type { CaseFile } from '../domain/caseFile/caseFile.ts'
import { toCyrillic } from '../text/cyrillic.ts'
import type { Block, DocumentContent, PairedText, Run } from './content/content.ts'

/**
 * The content with the words that a person has proofread in Cyrillic spelled out where they stand; what has none of them is
 * the same object. Words of all decisions of the file count. Never fails. Source: domain rules §13.5.
 */
export function spellOut(content: DocumentContent, file: CaseFile): DocumentContent {
  const chosen = file.claims.flatMap(({ decision }) => decision?.spellings ?? [])
  if (chosen.length === 0) return content
  const spellings = new Map(chosen.map(({ word, cyrillic }) => [word, cyrillic]))
  const spell = (run: Run): Run =>
    wordsIn(run.text).some((word) => spellings.has(word))
      ? { ...run, cyrillic: toCyrillic(run.text, content.keep, spellings) }
      : run
  return { ...content, blocks: content.blocks.map((block) => spelled(block, spell)) }
}

function spelled(block: Block, spell: (run: Run) => Run): Block {
  const pair = (text: PairedText): PairedText => ({ ...text, cnr: text.cnr.map(spell) })
  if (block.kind === 'text') return { ...block, text: pair(block.text) }
  if (block.kind !== 'table') return block
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(pair) })) }
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}
