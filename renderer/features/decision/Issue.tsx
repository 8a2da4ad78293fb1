import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import { focusFirstFinding } from '../../parts/findings/focusFinding.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { IssueForm } from './IssueForm.tsx'

type Props = Readonly<{
  file: CaseFileView
  claim: Claim
  findings: readonly FindingView[] | undefined
  totals: Output<'order.preview'>['totals'] | undefined
  judgment: Output<'order.preview'>['judgment']
  store: () => Promise<Output<'decision.save'> | undefined>
}>

/** Issuing freezes the order: what is typed is saved first, then the password is asked. */
export function Issue({ file, claim, findings, totals, judgment, store }: Props) {
  const { t, pick } = useText()
  const [revision, setRevision] = useState<number>()
  const blockers = findings?.filter(({ severity }) => severity === 'blocker').length
  const personOf = (id: string) => file.people.find((person) => person.id === id)
  const injured = personOf(claim.claimant)
  function close(): void {
    setRevision(undefined)
  }
  return (
    <>
      <Button
        kind="primary"
        isDisabled={blockers !== 0}
        onBlocked={focusFirstFinding}
        onPress={() => void store().then((stored) => setRevision(stored?.revision))}
      >
        {blockers === undefined || blockers === 0
          ? t('screens.issue.button')
          : t('screens.issue.barred', { count: blockers })}
      </Button>
      <ModalDialog title={t('screens.issue.title')} isOpen={revision !== undefined} onClose={close}>
        {revision !== undefined && (
          <IssueForm
            target={{ caseId: file.id, revision, claim: claim.id }}
            file={file}
            claim={claim}
            findings={findings}
            totals={totals}
            judgment={judgment}
            parties={{
              injured: injured !== undefined && (
                <PersonLabel label={injured.label} isSealed={injured.sealed === true} />
              ),
              debtors: claim.respondents.map((id) => pick(personOf(id)?.label)),
            }}
            onClose={close}
          />
        )}
      </ModalDialog>
    </>
  )
}
