import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../shared/document/content/content.ts'
import type { PaperForm } from '../../shared/document/officePaper.ts'
import { FURTHER_LANGUAGES } from '../../shared/domain/papers/paperKinds.ts'
import { PRACTICE_MARK, type InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { LANGUAGES, type Language } from '../../shared/text/language.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { wordPair } from '../../shared/document/words.ts'
import type { PaperServices, RenderedOrder } from '../usecases/services.ts'
import type { RenderAnswer } from '../workers/renderDocument.ts'
import { templateIds } from './allDocuments.ts'
import { readEmblem } from './emblem/readEmblem.ts'
import { NO_FILE } from './noFile.ts'
import type { DocumentPool } from './pool/documentPool.ts'
import type { RenderRequest } from './renderDocument.ts'

const IN_SHORT = 'decision-in-short'
/**
 * Issued acts as they go to the archive and the decision in short beside it, drawn in a worker thread. Every paper of a practice
 * installation is drawn here, and bears its mark on every page.
 */
export function createOrderRenderer(threads: Pick<DocumentPool, 'draw'>, kind: InstallationKind): PaperServices {
  const pool = kind === 'practice' ? withPracticeMark(threads) : threads
  const drawAlone = async (request: Omit<RenderRequest, 'language' | 'caseFile'>) =>
    answerOf(await pool.draw({ ...request, language: 'bilingual', caseFile: NO_FILE }))
  return {
    readEmblem,
    async measureAct(paper, facts) {
      const answer = await pool.draw({ ...paper, measure: facts })
      if (!answer.ok) return refusalOf(answer)
      if (answer.measured === undefined) throw new Error('paper thread measured nothing')
      return success(answer.measured)
    },
    async renderAct(paper, proof) {
      return answerOf(await pool.draw({ ...paper, proof }))
    },
    async renderDraft(paper) {
      return answerOf(await pool.draw({ ...paper, watermark: draftMark(paper.language) }))
    },
    async renderOrderDocx(act, language, docx) {
      return answerOf(await pool.draw({ ...act, language, docx }))
    },
    async renderInShort(file, claim, stamp, language) {
      const paper = isOurs(language)
        ? { template: IN_SHORT, language }
        : { template: `${IN_SHORT}-${language}`, language: 'cnr' as const }
      return answerOf(await pool.draw({ ...paper, caseFile: file, claimId: claim, date: stamp.issued, order: stamp }))
    },
    async renderExhibits(request, form) {
      return answerOf(await pool.draw({ ...request, ...inForm(form) }))
    },
    async renderPaper({ kind, ...request }, variant, anchor) {
      const isFurther = FURTHER_LANGUAGES.some((further) => further === variant)
      const language = DOCUMENT_LANGUAGES.find((own) => own === variant) ?? 'cnr'
      return answerOf(
        await pool.draw({ ...request, template: isFurther ? `${kind}-${variant}` : kind, language, anchor }),
      )
    },
    renderShare: (share) => drawAlone({ template: 'recovery-share', share }),
    renderOfOffice: (paper, form, anchor) => drawAlone({ ...paper, anchor, ...inForm(form) }),
    inShortLanguages: listInShortLanguages,
  }
}

function inForm(form: PaperForm): Pick<RenderRequest, 'docx'> {
  return form === 'docx' ? { docx: {} } : {}
}

function listInShortLanguages(): readonly string[] {
  const further = templateIds.filter((id) => id.startsWith(`${IN_SHORT}-`)).map((id) => id.slice(IN_SHORT.length + 1))
  return [...LANGUAGES, ...further]
}

/** The word across the pages of a draft, in the letters of its language. */
function draftMark(language: DocumentLanguage): string {
  const { cnr, en } = wordPair('docx.draft')
  if (language === 'en') return en
  return language === 'cnr-Cyrl' ? toCyrillic(cnr) : cnr
}

function withPracticeMark({ draw }: Pick<DocumentPool, 'draw'>): Pick<DocumentPool, 'draw'> {
  return {
    draw: (request, signal) => {
      const watermark = request.language === 'cnr-Cyrl' ? toCyrillic(PRACTICE_MARK) : PRACTICE_MARK
      return draw({ ...request, watermark }, signal)
    },
  }
}

function isOurs(language: string): language is Language {
  return LANGUAGES.some((own) => own === language)
}

function answerOf(answer: RenderAnswer): Result<RenderedOrder> {
  if (answer.ok) return success({ bytes: answer.bytes, pages: answer.pages, sha256: answer.sha256 })
  return refusalOf(answer)
}

function refusalOf(answer: RenderAnswer & Readonly<{ ok: false }>): Result<never> {
  // The thread itself failed or was ended by the lock: no fault of the file.
  if (['document.failed', 'document.cancelled'].includes(answer.code)) throw new Error('paper thread failed')
  return failure('document.refused')
}
