import { useState } from 'react'
import type { PaperToPrint } from '../../../shared/contract/papers.ts'
import { printKindOf, type PrintKind } from '../../../shared/domain/papers/printKind.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BatchFoot } from './BatchFoot.tsx'
import { isReasonMissing } from './PrintForm.tsx'
import { PaperToPrintRow, type Wanted } from './PaperToPrintRow.tsx'
import { countCopies, usePrintBatch, type BatchDocuments } from './usePrintBatch.ts'

type PaperCopies = Extract<BatchDocuments[number], { paper: string }>[]

/** Made papers of the office, those not yet printed first: several are printed one after the other. */
export function PrintPapers() {
  const { t } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('paper.printQueue', {})
  const papers = pages.flatMap((page) => page.papers)
  const [wanted, setWanted] = useState<ReadonlyMap<string, Wanted>>(new Map())
  const documents = papers.flatMap((paper) => documentsOf(paper, wanted.get(paper.id)))
  const kinds = papers.flatMap(({ id, kind }) => (wanted.has(id) ? [printKindOf(kind)] : []))
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (!isKnown || papers.length === 0) return null
  return (
    <section className="printPapers panel" aria-labelledby="printPapers">
      <h2 id="printPapers">{t('papers.batch.title')}</h2>
      <ul className="plainList">
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperToPrintRow
              paper={paper}
              wanted={wanted.get(paper.id)}
              onWant={(next) => {
                const others = [...wanted].filter(([id]) => id !== paper.id)
                setWanted(new Map(next === undefined ? others : [...others, [paper.id, next]]))
              }}
            />
          </li>
        ))}
      </ul>
      <MoreButton more={more} label={t('papers.more')} />
      <PrintBatch
        documents={documents}
        kinds={[...new Set(kinds)]}
        onPrinted={() => {
          setWanted(new Map())
        }}
      />
    </section>
  )
}

function documentsOf({ id, caseId }: PaperToPrint, wanted: Wanted | undefined): PaperCopies {
  if (wanted === undefined) return []
  const { variant, recipient, copies } = wanted
  return [{ caseId, paper: id, variant, copies, ...(recipient === '' ? {} : { recipient }) }]
}

type BatchProps = Readonly<{ documents: PaperCopies; kinds: readonly PrintKind[]; onPrinted: () => void }>

/** Prints what was chosen. */
function PrintBatch({ documents, kinds, onPrinted }: BatchProps) {
  const { t } = useText()
  const printer = useChosenPrinter(kinds)
  const batch = usePrintBatch()
  const [reason, setReason] = useState('')
  const asksWhy = isReasonMissing(batch.error)
  const isUnexplained = asksWhy && reason.trim().length < SHORTEST_REASON
  const blocked = printer.name === undefined ? t('screens.print.missing.printer') : undefined
  const explained = asksWhy ? documents.map((one) => ({ ...one, reason: reason.trim() })) : documents
  return (
    <>
      <PrinterField {...printer} field="papers.printer" />
      {asksWhy && (
        <ReasonField
          label={t('screens.reason')}
          value={reason}
          onChange={setReason}
          field="papers.reason"
          file={documents[0]?.caseId}
        />
      )}
      <BatchFoot
        batch={batch}
        count={countCopies(documents)}
        blocked={
          blocked ??
          (documents.length === 0 ? t('papers.batch.choose') : undefined) ??
          (isUnexplained ? t('screens.print.missing.reason') : undefined)
        }
        onRun={() => {
          if (printer.name !== undefined) void batch.print(printer.name, explained, onPrinted)
        }}
      />
    </>
  )
}
