import { useState } from 'react'
import type { OfficeTermView } from '../../../../shared/contract/terms.ts'
import { useSession } from '../../../api/session.ts'
import { useChannel, useCommand } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { ActForm } from '../../../parts/ActForm.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useClauseFile } from './clauseFile.ts'

/** The terms that the court has added to the glossary, and adding one. */
export function OfficeTerms() {
  const { t } = useText()
  return (
    <DialogButton kind="quiet" isWide button={t('screens.terms.office.button')} title={t('screens.terms.office.title')}>
      {(close) => <Terms onClose={close} />}
    </DialogButton>
  )
}

function Terms({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const session = useSession()
  const { data } = useChannel('term.list', {})
  const terms = data?.terms ?? []
  return (
    <div className="stack">
      <p className="mut">{t('screens.terms.office.explain')}</p>
      {terms.length === 0 && <p className="empty">{t('screens.terms.office.none')}</p>}
      <ul className="clauses" aria-label={t('screens.terms.office.title')}>
        {terms.map((term) => (
          <Term key={term.id} term={term} />
        ))}
      </ul>
      {session.may('caseFile.addTerm') && <AddTerm onClose={onClose} />}
    </div>
  )
}

function Term({ term }: Readonly<{ term: OfficeTermView }>) {
  const { t, script, date } = useText()
  const errorText = useErrorText()
  const withdraw = useCommand('term.withdraw')
  const { id, cnr, en, note, addedBy, addedOn } = term
  const about = [...(note === '' ? [] : [script(note)]), script(addedBy), date(addedOn)]
  return (
    <li className="actions">
      <span>
        <b>{script(cnr)}</b> – <span lang="en">{en}</span>
      </span>
      <small className="mut">{about.join(' · ')}</small>
      <div className="sp" />
      <Button
        kind="quiet"
        label={t('screens.terms.office.withdrawOf', { term: script(cnr) })}
        isDisabled={withdraw.isPending}
        onPress={() => {
          withdraw.mutate({ id })
        }}
      >
        {t('screens.terms.office.withdraw')}
      </Button>
      {withdraw.error !== null && <Notice tone="bad">{errorText(withdraw.error)}</Notice>}
    </li>
  )
}

const BLANK = { cnr: '', en: '', note: '' }
const LONGEST = { cnr: 80, en: 80, note: 200 }

function AddTerm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const caseId = useClauseFile()
  const add = useCommand('term.add')
  const [words, setWords] = useState(BLANK)
  return (
    <ActForm
      submit={t('screens.terms.office.add')}
      isReady={words.cnr.trim() !== '' && words.en.trim() !== ''}
      isBusy={add.isPending}
      error={add.error}
      onSubmit={() => {
        const typed = { cnr: words.cnr.trim(), en: words.en.trim(), note: words.note.trim() }
        add.mutate(
          { caseId, ...typed },
          {
            onSuccess: () => {
              setWords(BLANK)
            },
          },
        )
      }}
      onClose={onClose}
      cancel={t('screens.close')}
    >
      {(['cnr', 'en', 'note'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`screens.terms.office.field.${name}`)}
          value={words[name]}
          maxLength={LONGEST[name]}
          onChange={(value) => {
            setWords({ ...words, [name]: value })
          }}
        />
      ))}
    </ActForm>
  )
}
