import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import type { PaperToPrint } from '../../../shared/contract/papers.ts'
import { useCommand } from '../../api/useChannel.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BatchFoot } from './BatchFoot.tsx'
import { PaperToPrintRow, type Wanted } from './PaperToPrintRow.tsx'
import { usePrintBatch, type BatchJob } from './usePrintBatch.ts'

type PaperCopy = Omit<Input<'paper.print'>, 'printer'>

/** Made papers of the office, those not yet printed first: several are printed one after the other. */
export function PrintPapers() {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('paper.printQueue', {})
  const papers = pages.flatMap((page) => page.papers)
  const [wanted, setWanted] = useState<ReadonlyMap<string, Wanted>>(new Map())
  const jobs = papers.flatMap((paper) => jobsOf(paper, wanted.get(paper.id), pick(nameOfPaper(paper.kind))))
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
        jobs={jobs}
        onPrinted={() => {
          setWanted(new Map())
        }}
      />
    </section>
  )
}

function jobsOf(
  { id, caseId }: PaperToPrint,
  wanted: Wanted | undefined,
  name: string,
): readonly BatchJob<PaperCopy>[] {
  if (wanted === undefined) return []
  const { variant, recipient, copies } = wanted
  const copy = { caseId, paper: id, variant, ...(recipient === '' ? {} : { recipient }) }
  return Array.from({ length: copies }, () => ({ name, copies: 1, copy }))
}

/** Prints what was chosen. */
function PrintBatch({ jobs, onPrinted }: Readonly<{ jobs: readonly BatchJob<PaperCopy>[]; onPrinted: () => void }>) {
  const { t } = useText()
  const printer = useChosenPrinter()
  const print = useCommand('paper.print')
  const batch = usePrintBatch((copy: Input<'paper.print'>) => print.mutateAsync(copy))
  const blocked = printer.name === undefined ? t('screens.print.missing.printer') : undefined
  return (
    <>
      <PrinterField {...printer} field="papers.printer" />
      <BatchFoot
        batch={batch}
        error={print.error}
        count={jobs.length}
        blocked={blocked ?? (jobs.length === 0 ? t('papers.batch.choose') : undefined)}
        onRun={() => {
          const { name } = printer
          if (name === undefined) return
          void batch.run(jobs.map((job) => ({ ...job, copy: { ...job.copy, printer: name } }))).then(onPrinted)
        }}
      />
    </>
  )
}
