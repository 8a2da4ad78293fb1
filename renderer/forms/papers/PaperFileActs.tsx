import { useState } from 'react'
import type { PaperView } from '../../../shared/contract/papers.ts'
import { printKindOf } from '../../../shared/domain/papers/printKind.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { PrinterField, useChosenPrinter } from '../../parts/PrinterField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { keyOfPaperDraft, type PaperFile } from './paperFile.ts'

/** A copy that shows what it should not leaves for a reason alone. */
const ASK_WHY = ['print.showsProtected', 'print.undignified']

type Variant = PaperView['files'][number]['variant']
type Props = Readonly<{ file: PaperFile; paper: PaperView; variant: Variant }>

/** The frozen file of one language: printed again the same, or written out. */
export function PaperFileActs({ file, paper, variant }: Props) {
  const { t } = useText()
  return (
    <div className="actions">
      <DialogButton button={t('papers.print')} title={t('papers.printTitle')}>
        {(close) => <PrintForm file={file} paper={paper} variant={variant} onClose={close} />}
      </DialogButton>
      <ExportPaper file={file} paper={paper} variant={variant} format="pdf" />
      <ExportPaper file={file} paper={paper} variant={variant} format="docx" />
    </div>
  )
}

function ExportPaper({ file, paper, variant, format }: Props & Readonly<{ format: 'pdf' | 'docx' }>) {
  const { t } = useText()
  const exported = useCommand('paper.export')
  return (
    <ReasonedAct
      button={t(`papers.export.${format}`)}
      draft={keyOfPaperDraft(file, `export_${paper.id}`)}
      words={{
        title: t('papers.exportTitle'),
        explain: t(`papers.exportExplain.${format}`),
        submit: t('papers.exportSubmit'),
      }}
      isBusy={exported.isPending}
      error={exported.error}
      onSubmit={(reason) => exported.mutateAsync({ caseId: file.id, paper: paper.id, variant, format, reason })}
    />
  )
}

function PrintForm({ file, paper, variant, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const printer = useChosenPrinter([printKindOf(paper.kind)])
  const print = useCommand('paper.print')
  const [typed, setReason] = useState('')
  const reason = typed.trim()
  const asksWhy = print.error instanceof ApiError && ASK_WHY.includes(print.error.code)
  return (
    <ActForm
      explain={t('papers.printExplain')}
      submit={t('papers.printSubmit')}
      isReady={printer.name !== undefined && (!asksWhy || reason.length >= SHORTEST_REASON)}
      isBusy={print.isPending}
      error={print.error}
      onSubmit={() => {
        if (printer.name === undefined) return
        const copy = { caseId: file.id, paper: paper.id, variant, printer: printer.name }
        print.mutate(reason === '' ? copy : { ...copy, reason }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <PrinterField {...printer} field="print.printer" />
      {asksWhy && <ReasonField label={t('screens.reason')} value={typed} onChange={setReason} file={file.id} />}
    </ActForm>
  )
}

/** Takes a paper out of use, with the reason. */
export function WithdrawPaper({ file, paper }: Omit<Props, 'variant'>) {
  const { t } = useText()
  const withdraw = useCommand('paper.withdraw')
  return (
    <ReasonedAct
      button={t('papers.withdraw')}
      draft={keyOfPaperDraft(file, `withdraw_${paper.id}`)}
      words={{
        title: t('papers.withdrawTitle'),
        explain: t('papers.withdrawExplain'),
        submit: t('papers.withdrawSubmit'),
      }}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(reason) =>
        withdraw.mutateAsync({ caseId: file.id, paper: paper.id, revision: paper.revision, reason })
      }
    />
  )
}
