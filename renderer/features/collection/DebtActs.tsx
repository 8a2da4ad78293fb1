import { useState } from 'react'
import type { ClaimLedgerView } from '../../../shared/contract/collection.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfItem } from '../../parts/paperItem.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import type { DebtProps } from './debtProps.ts'
import { GiveUpForm } from './GiveUpForm.tsx'
import { InstalmentsForm } from './InstalmentsForm.tsx'
import { PaymentForm } from './PaymentForm.tsx'
import { Settle } from './Settle.tsx'
import { WriteOffForm } from './WriteOffForm.tsx'

/** What the signed-in person may do with a debt; the key of a payment is that of the first one. */
export function DebtActs({ file, ledger, isFirst }: DebtProps & Readonly<{ isFirst: boolean }>) {
  const { t } = useText()
  const may = (act: ClaimLedgerView['acts'][number]) => ledger.acts.includes(act)
  return (
    <div className="actions top">
      {may('recordPayment') && <RecordPayment file={file} ledger={ledger} hasKey={isFirst} />}
      {may('agreeInstalments') && (
        <DialogButton button={t('collection.instalments.button')} title={t('collection.instalments.title')}>
          {(close) => <InstalmentsForm file={file} ledger={ledger} onClose={close} />}
        </DialogButton>
      )}
      {may('writeOff') && ledger.balanceCents > 0 && (
        <DialogButton button={t('collection.writeOff.button')} title={t('collection.writeOff.title')}>
          {(close) => <WriteOffForm file={file} ledger={ledger} onClose={close} />}
        </DialogButton>
      )}
      {file.acts.includes('makePaper') && <Statement file={file} ledger={ledger} />}
      {may('settle') && <Settle file={file} ledger={ledger} />}
      {may('markUncollectable') && (
        <DialogButton button={t('collection.giveUp.button')} title={t('collection.giveUp.title')}>
          {(close) => <GiveUpForm file={file} ledger={ledger} onClose={close} />}
        </DialogButton>
      )}
      {may('resumeCollection') && <Reasoned file={file} ledger={ledger} act="resume" />}
      {may('reopenDebt') && <Reasoned file={file} ledger={ledger} act="reopen" />}
    </div>
  )
}

function RecordPayment({ file, ledger, hasKey }: DebtProps & Readonly<{ hasKey: boolean }>) {
  const { t } = useText()
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
  }
  const close = () => {
    setIsOpen(false)
  }
  useShortcut({ key: 'u' }, open, hasKey && !isOpen)
  return (
    <>
      <Button kind="primary" onPress={open}>
        {t('collection.payment.button')}
      </Button>
      <ModalDialog title={t('collection.payment.title')} isOpen={isOpen} onClose={close}>
        {isOpen && <PaymentForm file={file} ledger={ledger} onClose={close} />}
      </ModalDialog>
    </>
  )
}

/** The way to the paper that tells the victim how the money stands. */
function Statement({ file, ledger }: DebtProps) {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <Button
      onPress={() => {
        const item = nameOfItem({ kind: 'payment-statement', subject: { claim: ledger.claim } })
        go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item }, 'paper.make')
      }}
    >
      {t('collection.statement')}
    </Button>
  )
}

function Reasoned({ file, ledger, act }: DebtProps & Readonly<{ act: 'resume' | 'reopen' }>) {
  const { t } = useText()
  const command = useCommand(`collection.${act}`)
  return (
    <ReasonedAct
      draft={`${file.id}/act/${act}_${ledger.claim}`}
      button={t(`collection.${act}.button`)}
      words={{
        title: t(`collection.${act}.title`),
        explain: t(`collection.${act}.explain`),
        submit: t(`collection.${act}.submit`),
      }}
      isBusy={command.isPending}
      error={command.error}
      onSubmit={(reason) =>
        command.mutateAsync({ caseId: file.id, revision: file.revision, claim: ledger.claim, reason })
      }
    />
  )
}
