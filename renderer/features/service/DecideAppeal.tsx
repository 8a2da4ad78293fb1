import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DayField } from '../../parts/claimSteps/DayField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { DecidedElsewhere, NOTHING_TYPED, readElsewhere } from './DecidedElsewhere.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; onClose: () => void }>

/** What the court of second instance decided, head by head: amounts that stay confirm the decision, others change it. */
export function DecideAppeal({ file, view, onClose }: Props) {
  const { t, number } = useText()
  const { today } = useSession()
  const confirm = useCommand('claim.confirmOnAppeal')
  const modify = useCommand('claim.modifyOnAppeal')
  const rows = rowsOf(view)
  const [amounts, setAmounts] = useState(() => rows.map(({ awardedCents }) => number(awardedCents)))
  const [typed, setTyped] = useState(readTypedDate(today))
  const [told, setTold] = useState(NOTHING_TYPED)
  const elsewhere = readElsewhere(told)
  const on = parseDate(typed)
  const read = amounts.map(parseAmount)
  const heads = rows.flatMap(({ head, awardedCents }, index) => {
    const amount = read[index]
    return amount?.ok === true && amount.value !== awardedCents ? [{ head, awardedCents: amount.value }] : []
  })
  const target = { caseId: file.id, revision: file.revision, claim: view.claim.id }
  return (
    <ActForm
      explain={t('service.appeal.decideExplain')}
      submit={t('service.appeal.decideSubmit')}
      isReady={on.ok && elsewhere !== undefined && read.every(({ ok }) => ok)}
      isBusy={confirm.isPending || modify.isPending}
      error={modify.error}
      onSubmit={() => {
        if (!on.ok || elsewhere === undefined) return
        const decided = { ...target, on: on.value, ...elsewhere }
        const sent = heads.length === 0 ? confirm.mutateAsync(decided) : modify.mutateAsync({ ...decided, heads })
        void sent.then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <DayField label={t('service.appeal.on')} typed={typed} onType={setTyped} error={confirm.error} />
      <DecidedElsewhere file={file} typed={told} onChange={setTold} />
      <Amounts
        rows={rows}
        typed={amounts}
        onType={(index, value) => {
          setAmounts(amounts.with(index, value))
        }}
      />
    </ActForm>
  )
}

type AmountsProps = Readonly<{
  rows: readonly Row[]
  typed: readonly string[]
  onType: (index: number, value: string) => void
}>

/** What the court of second instance awarded on each head. */
function Amounts({ rows, typed, onType }: AmountsProps) {
  const errorText = useErrorText()
  return rows.map(({ head, label }, index) => {
    const value = typed[index] ?? ''
    const amount = parseAmount(value)
    return (
      <TextField
        key={head}
        label={label}
        value={value}
        onChange={(next) => {
          onType(index, next)
        }}
        maxLength={20}
        error={amount.ok ? undefined : errorText(amount.error.code)}
      />
    )
  })
}

type Row = Readonly<{ head: string; label: string; awardedCents: number }>

/** The heads that were claimed with an amount, by row and code, with what was awarded. */
function rowsOf({ claim, decision }: ClaimView): readonly Row[] {
  return claim.heads.flatMap(({ id, code, amountCents }, index) => {
    const decided = decision?.heads.find(({ head }) => head === id)
    if (decided === undefined || amountCents === null) return []
    return [{ head: id, label: `${String(index + 1)}. ${code}`, awardedCents: decided.awardedCents }]
  })
}
