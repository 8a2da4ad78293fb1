import { useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ file: CaseFileView; view: PersonView }>

/** For a judge who came with an imported file: the way to say that it is one of this court. */
export function SamePerson({ file, view }: Props) {
  const { t } = useText()
  const { accounts } = useSession()
  const isOurs = accounts.some(({ id }) => judgeIdOf(id) === view.id)
  const judges = accounts.filter(({ roles, office }) => roles.includes('judge') && office === file.case.court)
  if (view.role !== 'judge' || isOurs || judges.length === 0 || !file.acts.includes('samePerson')) return null
  const alike = judges.find(({ displayName }) => foldKey(displayName) === foldKey(view.label.cnr))
  return (
    <div className="actions">
      {alike !== undefined && <span className="mut">{t('screens.samePerson.alike')}</span>}
      <DialogButton button={t('screens.samePerson.button')} title={t('screens.samePerson.title')}>
        {(close) => <ChooseColleague file={file} view={view} judges={judges} alike={alike} onClose={close} />}
      </DialogButton>
    </div>
  )
}

type ChooseProps = Props & Readonly<{ judges: readonly Account[]; alike: Account | undefined; onClose: () => void }>

function ChooseColleague({ file, view, judges, alike, onClose }: ChooseProps) {
  const { t, script } = useText()
  const same = useCommand('person.same')
  const [chosen, setChosen] = useState<string>(alike?.id ?? '')
  const colleague = judges.find(({ id }) => id === chosen)?.id
  return (
    <ActForm
      explain={t('screens.samePerson.explain')}
      submit={t('screens.samePerson.submit')}
      isReady={colleague !== undefined}
      isBusy={same.isPending}
      error={same.error}
      onSubmit={() => {
        if (colleague === undefined) return
        const { id: caseId, revision } = file
        same.mutate({ caseId, revision, person: view.id, colleague }, { onSuccess: onClose })
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('screens.samePerson.colleague')}
        value={chosen}
        options={[
          { value: '', label: t('screens.samePerson.choose') },
          ...judges.map(({ id, displayName }) => ({ value: id, label: script(displayName) })),
        ]}
        onChange={setChosen}
      />
    </ActForm>
  )
}
