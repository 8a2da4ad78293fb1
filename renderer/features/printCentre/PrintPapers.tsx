import { useState } from 'react'
import type { PaperToPrint } from '../../../shared/contract/papers.ts'
import { usePages } from '../../api/usePages.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PaperToPrintRow, type Wanted } from './PaperToPrintRow.tsx'
import { usePrintBatch, type BatchCopy } from './usePrintBatch.ts'

/** Made papers of the office, those not yet printed first: several are printed one after the other. */
export function PrintPapers() {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('paper.printQueue', {})
  const papers = pages.flatMap((page) => page.papers)
  const [wanted, setWanted] = useState<ReadonlyMap<string, Wanted>>(new Map())
  const copies = papers.flatMap((paper) => copiesOf(paper, wanted.get(paper.id), pick(nameOfPaper(paper.kind))))
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
      {more !== undefined && (
        <div className="actions">
          <Button onPress={more.load} isDisabled={more.isLoading}>
            {t('papers.more')}
          </Button>
        </div>
      )}
      <PrintBatch
        copies={copies}
        onPrinted={() => {
          setWanted(new Map())
        }}
      />
    </section>
  )
}

function copiesOf({ id, caseId }: PaperToPrint, wanted: Wanted | undefined, name: string): readonly BatchCopy[] {
  if (wanted === undefined) return []
  const { variant, recipient, copies } = wanted
  const copy = { caseId, paper: id, variant, ...(recipient === '' ? {} : { recipient }) }
  return Array.from({ length: copies }, () => ({ name, copy }))
}

/** Prints what was chosen: how far it is, a way to stop, and what came of it. */
function PrintBatch({ copies, onPrinted }: Readonly<{ copies: readonly BatchCopy[]; onPrinted: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const printer = useChosenPrinter()
  const { run, stop, progress, printed, error } = usePrintBatch()
  const idle = copies.length === 0 ? t('papers.batch.choose') : t('papers.batch.submit', { count: copies.length })
  const isIdle = copies.length === 0 || printer.name === undefined
  return (
    <>
      <PrinterField {...printer} field="papers.printer" />
      {progress !== undefined && <Notice tone="plain">{t('papers.batch.progress', progress)}</Notice>}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {printed !== undefined && <Notice tone="ok">{t('papers.batch.done', { count: printed })}</Notice>}
      <div className="actions">
        {progress === undefined ? (
          <Button
            kind="primary"
            isDisabled={isIdle}
            onPress={() => {
              if (printer.name !== undefined) void run(printer.name, copies).then(onPrinted)
            }}
          >
            {printer.name === undefined ? t('screens.print.missing.printer') : idle}
          </Button>
        ) : (
          <Button onPress={stop}>{t('papers.batch.stop')}</Button>
        )}
      </div>
    </>
  )
}
