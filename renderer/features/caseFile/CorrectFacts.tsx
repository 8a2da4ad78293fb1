import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { findCorrections, REMEDIES } from '../../../shared/domain/caseFile/factCorrections.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { usePages } from '../../api/usePages.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { ActForm } from '../../parts/ActForm.tsx'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { ReasonField } from '../../parts/ReasonField.tsx'

/** Whether what is typed changes a fact from which a paper was made: it is then corrected, not saved. */
export function isCorrection(file: CaseFileView, typed: Proceedings | undefined): boolean {
  const hasPaper = file.claims.some(({ stage }) => STAGES[stage].issued)
  return hasPaper && typed !== undefined && findCorrections(file.case, typed).length > 0
}

type Props = Readonly<{
  file: CaseFileView
  /** What is corrected, each as a line. */
  lines: readonly Readonly<{ fact: string; line: ReactNode }>[]
  isBusy: boolean
  onCorrect: (reason: string) => void
  onClose: () => void
}>

/** What is corrected, the papers that were made from it with what to do, and why. */
export function CorrectFacts({ file, lines, isBusy, onCorrect, onClose }: Props) {
  const { t } = useText()
  const { typed: reason, setTyped: setReason, forget } = useKeptText(`${file.id}/act/correct`)
  return (
    <ModalDialog title={t('screens.correctFacts.title')} isOpen onClose={onClose}>
      <ActForm
        explain={t('screens.correctFacts.explain')}
        submit={t('screens.correctFacts.submit')}
        isReady={reason.trim().length >= SHORTEST_REASON}
        isBusy={isBusy}
        onSubmit={() => {
          forget()
          onCorrect(reason.trim())
        }}
        onClose={() => {
          forget()
          onClose()
        }}
      >
        <ul className="plainList">
          {lines.map(({ fact, line }) => (
            <li key={fact}>{line}</li>
          ))}
        </ul>
        <Papers file={file} />
        <ReasonField label={t('screens.reason')} value={reason} onChange={setReason} file={file.id} autoFocus />
      </ActForm>
    </ModalDialog>
  )
}

/** The papers that were made from the facts of the file, and what is to be done with each. */
export function Papers({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, pick, day } = useText()
  const { pages, more } = usePages('caseFile.papers', { caseId: file.id })
  const made = pages.flatMap((page) => page.papers).filter(({ state }) => state !== 'withdrawn')
  const papers = file.claims.flatMap(({ claim, order, stage }) => {
    const remedy = REMEDIES[stage]
    return order === undefined || remedy === 'none' ? [] : [{ claim, remedy }]
  })
  return (
    <ul className="plainList">
      {papers.map(({ claim, remedy }) => (
        <li key={claim.id}>
          {t('screens.correctFacts.paper', { name: pick(file.people.find(({ id }) => id === claim.claimant)?.label) })}{' '}
          {t(`screens.correctFacts.remedy.${remedy}`)}
        </li>
      ))}
      {made.map(({ id, kind, number = '', madeAt }) => (
        <li key={id}>
          {pick(nameOfPaper(kind))} {number} · {day(madeAt)}. {t('papers.remedy')}
        </li>
      ))}
      {more !== undefined && (
        <li>
          <Button kind="quiet" onPress={more.load} isDisabled={more.isLoading}>
            {t('papers.more')}
          </Button>
        </li>
      )}
    </ul>
  )
}
