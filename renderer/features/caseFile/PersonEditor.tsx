import { useState } from 'react'
import type { CaseFileView, PersonView } from '../../../shared/contract/caseFile.ts'
import type { PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import type { FieldProblems } from '../../api/readFields.ts'
import { useDraftCommand } from '../../api/useDraftCommand.ts'
import { useDraftForm } from '../../api/useDraftForm.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmedAct } from '../../ui/ConfirmedAct.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { groupsOf, identityGroupsOf } from './personFields.ts'
import { formToPerson, IDENTITY_TEXTS, identityToForm, newPersonForm, personForm, personToForm } from './personForm.ts'
import { PersonGroups } from './PersonGroups.tsx'
import { RevealPerson } from './RevealPerson.tsx'
import { SealFields } from './SealFields.tsx'

type Props = Readonly<{
  file: CaseFileView
  id: string
  view: PersonView | undefined
  role: PersonRole
  canWrite: boolean
}>

/** One person: the sealed cover first, then what the role needs. */
export function PersonEditor({ file, id, view, role, canWrite }: Props) {
  const { t } = useText()
  const [opened, setOpened] = useState<PersonIdentity | undefined>(view?.identity)
  const isCovered = view?.sealed === true && opened === undefined
  const draft = useDraftForm({
    key: `${file.id}/person/${id}`,
    initial: view === undefined ? newPersonForm(id, role) : personToForm(view, view.identity),
    schema: personForm,
  })
  const saver = usePersonSaver({ file, view, draft, isCovered, opened })
  useShortcut({ key: 's', ctrl: true }, saver.save, canWrite)
  const shared = {
    file,
    form: draft.values,
    problems: saver.problems,
    isReadOnly: !canWrite,
    onChange: (name: string, value: string) => {
      draft.change((form) => ({ ...form, [name]: value }))
    },
  }
  return (
    <section className="panel" aria-label={t(`screens.personRole.${role}`)}>
      <h2>
        {t(`screens.personRole.${role}`)}{' '}
        {view !== undefined && <PersonLabel label={view.label} isSealed={view.sealed === true} />}
      </h2>
      {saver.error !== undefined && <Notice tone="bad">{saver.error}</Notice>}
      {saver.hasHiddenProblem && <Notice tone="bad">{t('screens.reveal.hiddenProblem')}</Notice>}
      <SealFields {...shared} role={role} />
      {isCovered ? (
        <RevealPerson
          caseId={file.id}
          person={id}
          onOpened={(identity) => {
            setOpened(identity)
            draft.change((form) => ({ ...identityToForm(identity), ...form }))
          }}
        />
      ) : (
        <PersonGroups {...shared} groups={identityGroupsOf(role)} />
      )}
      <PersonGroups {...shared} groups={groupsOf(role)} />
      {canWrite && <PersonActions draft={draft} saver={saver} isStored={view !== undefined} />}
    </section>
  )
}

type ActionProps = Readonly<{
  draft: SaverProps['draft']
  saver: ReturnType<typeof usePersonSaver>
  isStored: boolean
}>

function PersonActions({ draft, saver, isStored }: ActionProps) {
  const { t } = useText()
  return (
    <div className="actions">
      <Button kind="primary" onPress={saver.save} isDisabled={saver.isBusy}>
        {t('screens.person.save')}
      </Button>
      <DraftLine savedAt={draft.savedAt} isRestored={draft.restored} />
      <div className="sp" />
      {isStored && (
        <ConfirmedAct
          button={t('screens.person.remove')}
          words={{
            title: t('screens.person.removeTitle'),
            explain: t('screens.person.removeExplain'),
            submit: t('screens.person.removeSubmit'),
            cancel: t('screens.cancel'),
          }}
          isBusy={saver.isBusy}
          error={saver.removeError}
          onConfirm={saver.remove}
        />
      )}
    </div>
  )
}

type SaverProps = Readonly<{
  file: CaseFileView
  view: PersonView | undefined
  draft: ReturnType<typeof useDraftForm<Record<string, string>>>
  isCovered: boolean
  opened: PersonIdentity | undefined
}>

function usePersonSaver({ file, view, draft, isCovered, opened }: SaverProps) {
  const errorText = useErrorText()
  const [problems, setProblems] = useState<FieldProblems>({})
  const save = useDraftCommand('person.save', draft.discard)
  const remove = useDraftCommand('person.remove', draft.discard)
  const target = { caseId: file.id, revision: file.revision }
  return {
    problems,
    /** A fault in a field that the closed cover hides. */
    hasHiddenProblem: isCovered && IDENTITY_TEXTS.some((field) => problems[field] !== undefined),
    isBusy: save.isBusy || remove.isBusy,
    error: save.error === null ? undefined : errorText(save.error),
    removeError: remove.error === null ? undefined : errorText(remove.error),
    remove: () => {
      if (view !== undefined) void remove.send({ ...target, person: view.id })
    },
    save: () => {
      const read = formToPerson(draft.values, view, !isCovered, opened)
      setProblems(read.problems)
      if (Object.keys(read.problems).length === 0) void save.send({ ...target, ...read.input })
    },
  }
}
