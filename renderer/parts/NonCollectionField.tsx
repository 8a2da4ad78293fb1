import { useState } from 'react'
import {
  lastReason,
  NON_COLLECTION_REASONS,
  nonCollectionReason,
  type NonCollection,
  type NonCollectionReason,
} from '../../shared/domain/caseFile/nonCollection.ts'
import { keyIn } from '../../shared/text/messageKey.ts'
import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'

/** The choice of why an order is not paid. */
export type NonCollectionChoice = Readonly<{
  value: string
  choose: (value: string) => void
  reason: NonCollectionReason | undefined
  /** As an act is told it: nothing where nothing is known. */
  told: Readonly<{ nonCollection?: NonCollectionReason }>
}>

/** Why an order is not paid; what was said last stands there at first. */
export function useNonCollection(recorded: readonly NonCollection[] | undefined): NonCollectionChoice {
  const [chosen, setChosen] = useState<string | undefined>()
  const value = chosen ?? lastReason(recorded) ?? ''
  const { data: reason } = nonCollectionReason.safeParse(value)
  return { value, choose: setChosen, reason, told: reason === undefined ? {} : { nonCollection: reason } }
}

type Props = Readonly<{ why: NonCollectionChoice; empty: string }>

/** Why an order is not paid, chosen from the list that the report counts by. */
export function NonCollectionField({ why, empty }: Props) {
  const { t } = useText()
  return (
    <SelectField
      label={t('radar.nonCollection.label')}
      value={why.value}
      empty={empty}
      options={NON_COLLECTION_REASONS.map((one) => ({ value: one, label: t(keyIn('radar.nonCollection.why', one)) }))}
      onChange={why.choose}
    />
  )
}
