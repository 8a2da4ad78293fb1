import { useErrorText } from '../i18n/useErrorText.ts'
import { Notice } from '../ui/Notice.tsx'
import { ConflictTable } from './ConflictTable.tsx'
import type { Choosable, ChoosableEvidence } from './control.ts'
import type { AnyForm } from './useForm.ts'
import type { Save } from './useSave.ts'

type Props = Readonly<{
  form: AnyForm
  save: Pick<Save<never, never>, 'error'>
  people?: readonly Choosable[]
  evidence?: readonly ChoosableEvidence[]
}>

/** Why a save was refused and what to do; and what somebody else has saved while something else was typed here. */
export function SaveNotices({ form, save, people = [], evidence = [] }: Props) {
  const errorText = useErrorText()
  return (
    <>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      <ConflictTable form={form} people={people} evidence={evidence} />
    </>
  )
}
