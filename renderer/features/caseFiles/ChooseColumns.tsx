import { useState } from 'react'
import { CASE_COLUMNS, type CaseColumn } from '../../../shared/domain/staff/listColumns.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Choices } from '../../ui/Choices.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'

type Props = Readonly<{ columns: readonly CaseColumn[] }>

/** Which columns the list has for this person, from now on and at the next sign-in. */
export function ChooseColumns({ columns }: Props) {
  const { t } = useText()
  return (
    <DialogButton kind="quiet" button={t('screens.caseFiles.columns')} title={t('screens.caseFiles.columnsTitle')}>
      {(close) => (
        <>
          <ColumnChoices columns={columns} />
          <div className="actions">
            <Button kind="primary" onPress={close}>
              {t('screens.close')}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  )
}

/** The boxes as ticked here: two quick ticks are both kept, whichever answer of the session comes first. */
function ColumnChoices({ columns }: Props) {
  const { t } = useText()
  const [chosen, setChosen] = useState<readonly string[]>(columns)
  const set = useSessionCommand('session.setPreferences')
  return (
    <Choices
      label={t('screens.caseFiles.columnsShown')}
      options={CASE_COLUMNS.map((value) => ({ value, label: t(`screens.caseFiles.column.${value}`) }))}
      chosen={chosen}
      onChange={(next) => {
        setChosen(next)
        set.mutate({ caseColumns: CASE_COLUMNS.filter((column) => next.includes(column)) })
      }}
    />
  )
}
