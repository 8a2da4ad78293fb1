import { useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import { personId } from '../../../shared/domain/staff/account.ts'
import { isCoordinatorOf } from '../../../shared/domain/staff/identityShare.ts'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { ApiError } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { ConfirmedAct } from '../../parts/ConfirmedAct.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useColleagues } from '../../parts/useColleagues.ts'

type Props = Readonly<{ file: CaseFileView; view: PersonView }>
type Share = CaseFileView['shares'][number]

/** Which coordinator may know who a victim is, where the victim has consented to that; sharing it, and ending it. */
export function ShareIdentity({ file, view }: Props) {
  const { t } = useText()
  const { mayReveal } = useSession()
  if (!mayReveal || !file.acts.includes('shareIdentity') || !consentsToShare(view, 'coordinator')) return null
  const shares = file.shares.filter(({ person }) => person === view.id)
  return (
    <section className="shares stack" aria-label={t('screens.share.title')}>
      <h2>{t('screens.share.title')}</h2>
      {shares.length === 0 ? (
        <p>{t('screens.share.none')}</p>
      ) : (
        <ul className="standIns">
          {shares.map((share) => (
            <li key={share.colleague.id}>
              <ShareLine file={file} share={share} />
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <DialogButton button={t('screens.share.button')} title={t('screens.share.dialog')}>
          {(close) => <ShareForm file={file} view={view} onClose={close} />}
        </DialogButton>
      </div>
    </section>
  )
}

function ShareLine({ file, share }: Readonly<{ file: CaseFileView; share: Share }>) {
  const { t, script, date } = useText()
  const end = useCommand('person.endShare')
  const name = script(share.colleague.displayName)
  return (
    <>
      <span>
        {t('screens.share.line', { name, until: date(share.until) })}
        {share.key !== undefined && <span className="mut"> · {t('screens.share.key', { key: share.key })}</span>}
      </span>
      <ConfirmedAct
        button={t('screens.share.end')}
        label={`${t('screens.share.end')} ${name}`}
        words={{
          title: t('screens.share.endTitle'),
          explain: t('screens.share.endExplain', { name }),
          submit: t('screens.share.endSubmit'),
        }}
        command={end}
        onConfirm={() => {
          const target = { caseId: file.id, revision: file.revision, person: share.person }
          end.mutate({ ...target, colleague: share.colleague.id })
        }}
      />
    </>
  )
}

/** With whom, and until when. */
function ShareForm({ file, view, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const { person } = useSession()
  const colleagues = useColleagues()
  const share = useCommand('person.share')
  const coordinators = colleagues.filter((account) => isCoordinatorOf(person.office, account))
  const [chosen, setChosen] = useState<string>(coordinators.length === 1 ? (coordinators[0]?.id ?? '') : '')
  const [typed, setTyped] = useState('')
  const [colleague, until] = [personId.safeParse(chosen), parseDate(typed)]
  const errorAt = (field: string) =>
    share.error !== null && fieldOf(share.error) === field ? errorText(share.error) : undefined
  if (coordinators.length === 0) return <p>{t('screens.share.noCoordinator')}</p>
  return (
    <ActForm
      explain={t('screens.share.explain')}
      submit={t('screens.share.submit')}
      isReady={colleague.success && until.ok}
      isBusy={share.isPending}
      onSubmit={() => {
        if (!colleague.success || !until.ok) return
        const target = { caseId: file.id, revision: file.revision, person: view.id }
        void share
          .mutateAsync({ ...target, colleague: colleague.data, until: until.value })
          .then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <SelectField
        label={t('screens.share.colleague')}
        value={chosen}
        empty={t('screens.assign.choose')}
        options={coordinators.map(({ id, displayName }) => ({ value: id, label: script(displayName) }))}
        error={errorAt('colleague')}
        onChange={setChosen}
      />
      <TextField
        label={t('screens.share.until')}
        value={typed}
        maxLength={20}
        error={errorAt('until')}
        onChange={setTyped}
      />
    </ActForm>
  )
}

/** At which field a refusal stands; at the last one where it is of none. */
function fieldOf(error: Error): string {
  const field = error instanceof ApiError ? error.field : undefined
  return field === 'colleague' ? 'colleague' : 'until'
}
