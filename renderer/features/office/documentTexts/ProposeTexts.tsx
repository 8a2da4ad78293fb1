import { useState } from 'react'
import { parseDate } from '../../../../shared/format/parseDate.ts'
import { ApiError } from '../../../api/client.ts'
import { useCommand } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { ActForm } from '../../../parts/ActForm.tsx'
import { DayField } from '../../../parts/claimSteps/DayField.tsx'
import { ConfirmedAct } from '../../../parts/ConfirmedAct.tsx'
import { nameOfPaper } from '../../../parts/nameOfPaper.ts'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { VersionFields } from '../VersionFields.tsx'
import type { useTypedChanges } from './typedChanges.ts'

type Props = Readonly<{ typed: ReturnType<typeof useTypedChanges> }>

/** What was worded and waits to be proposed; once proposed, a judge or the head confirms or refuses it. */
export function ProposeTexts({ typed }: Props) {
  const { t, pick } = useText()
  const { changes } = typed
  if (changes.length === 0) return null
  const papers = [...new Set(changes.map(({ kind }) => pick(nameOfPaper(kind))))]
  return (
    <Notice tone="warn">
      <p>{t('screens.texts.waiting', { count: changes.length, papers: papers.join(', ') })}</p>
      <div className="actions">
        <DialogButton
          kind="primary"
          button={t('screens.texts.propose.button')}
          title={t('screens.texts.propose.title')}
        >
          {(close) => <ProposeForm typed={typed} onClose={close} />}
        </DialogButton>
        <ConfirmedAct
          button={t('screens.texts.discard.button')}
          words={{
            title: t('screens.texts.discard.title'),
            explain: t('screens.texts.discard.explain'),
            submit: t('screens.texts.discard.submit'),
          }}
          onConfirm={typed.clear}
        />
      </div>
    </Notice>
  )
}

function ProposeForm({ typed, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [day, setDay] = useState('')
  const [words, setWords] = useState({ version: '', source: '' })
  const propose = useCommand('documentText.propose')
  const validFrom = parseDate(day)
  const field = propose.error instanceof ApiError ? propose.error.field : undefined
  return (
    <ActForm
      explain={t('screens.texts.propose.explain')}
      submit={t('screens.law.propose')}
      isReady={validFrom.ok}
      isBusy={propose.isPending}
      error={field === 'version' || field === 'source' ? null : propose.error}
      onSubmit={() => {
        if (!validFrom.ok) return
        propose.mutate(
          { changes: [...typed.changes], validFrom: validFrom.value, ...words },
          {
            onSuccess: () => {
              typed.clear()
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <DayField label={t('screens.law.validFrom')} typed={day} onType={setDay} />
      <VersionFields
        typed={words}
        onChange={setWords}
        source={t('screens.texts.propose.source')}
        wrong={(name) => (field === name ? errorText(propose.error) : undefined)}
      />
    </ActForm>
  )
}
