import { plain, type Block, type PairedText, type TextStyle } from '../../shared/document/content/content.ts'
import { DocumentProblem } from '../../shared/document/documentProblem.ts'
import { composeDocument } from '../../shared/document/registry.ts'
import { failure, success } from '../../shared/domain/result/result.ts'
import type { PreviewRows, Services } from '../usecases/services.ts'
import type { DocumentPool } from './pool/documentPool.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

const TEMPLATE = 'compensation-order'
const HEADINGS: readonly TextStyle[] = ['institution', 'title', 'spaced', 'subheading', 'centred']
const ITEMS: readonly TextStyle[] = ['item', 'subitem']

/** The order's words for the screen and its paper for the archive, from one and the same content. */
export function orderDocument(pool: Pick<DocumentPool, 'draw'>): Pick<Services, 'composeOrder' | 'renderOrder'> {
  return {
    composeOrder(file, claim, stamp) {
      try {
        const content = composeDocument(TEMPLATE, { caseFile: file, claimId: claim, date: stamp?.issued, order: stamp })
        return success({ rows: content.blocks.flatMap(rowsOf), templateVersion: content.template.version })
      } catch (error) {
        if (error instanceof DocumentProblem) return failure('document.refused')
        throw error
      }
    },
    async renderOrder(file, claim, stamp) {
      const answer = await pool.draw({
        template: TEMPLATE,
        caseFile: file,
        claimId: claim,
        language: 'bilingual',
        date: stamp.issued,
        order: stamp,
      })
      if (answer.ok) return success({ bytes: answer.bytes, pages: answer.pages, sha256: answer.sha256 })
      // The thread itself failed or was ended by the lock: no fault of the file.
      if (['document.failed', 'document.cancelled'].includes(answer.code)) throw new Error('paper thread failed')
      return failure('document.refused')
    },
  }
}

function rowsOf(block: Block): PreviewRows {
  switch (block.kind) {
    case 'text':
      return [{ kind: kindOf(block.style), text: labelled(block.text, block.label) }]
    case 'table':
      return block.rows.map(({ cells }) => ({ kind: 'note' as const, text: joined(cells) }))
    case 'signatures':
      return block.signatories.map(({ role, name }) => ({ kind: 'signature' as const, text: joined([role, name]) }))
    case 'qr':
    case 'chart':
    case 'emblem':
    case 'pageBreak':
    case 'gap':
      return []
  }
}

function kindOf(style: TextStyle): PreviewRows[number]['kind'] {
  if (HEADINGS.includes(style)) return 'heading'
  if (ITEMS.includes(style)) return 'item'
  return style === 'note' || style === 'small' ? 'note' : 'paragraph'
}

function labelled(text: PairedText, label = { cnr: '', en: '' }): Bilingual {
  return { cnr: `${label.cnr} ${plain(text.cnr)}`.trim(), en: `${label.en} ${plain(text.en)}`.trim() }
}

function joined(cells: readonly PairedText[]): Bilingual {
  return {
    cnr: cells.map((cell) => plain(cell.cnr)).join(' · '),
    en: cells.map((cell) => plain(cell.en)).join(' · '),
  }
}
