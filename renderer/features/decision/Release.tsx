import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { OrderRelease, ReleaseView } from '../../../shared/contract/order.ts'
import type { PersonId } from '../../../shared/domain/staff/account.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<ReleaseView['standing'], Tone>> = {
  missing: 'bad',
  asked: 'warn',
  released: 'ok',
  refused: 'bad',
  changed: 'bad',
}

type Props = Readonly<{
  claim: string
  release: ReleaseView | undefined
  /** Saves what is typed: what is asked for is the release of what is saved. */
  store: () => Promise<Output<'decision.save'> | undefined>
}>

/** How the release of the decision stands, where the court issues by release alone, and asking for it. */
export function Release({ claim, release, store }: Props) {
  const { t, script, day } = useText()
  if (release === undefined) return null
  const { standing, askedOf, at, reason } = release
  return (
    <section className="panel stack" aria-label={t('screens.release.title')} data-field="release" tabIndex={-1}>
      <h2>
        {t('screens.release.title')} <Tag tone={TONES[standing]}>{t(`screens.release.standing.${standing}`)}</Tag>
      </h2>
      <p className="mut">{t('screens.release.explain')}</p>
      {askedOf !== undefined && at !== undefined && (
        <p>
          {t('screens.release.who', { name: script(askedOf), day: day(at) })}
          {reason !== undefined && <> · {script(reason)}</>}
        </p>
      )}
      {standing !== 'released' && (
        <div className="actions">
          <DialogButton button={t('screens.release.ask.button')} title={t('screens.release.ask.title')}>
            {(close) => <Ask claim={claim} candidates={release.candidates} store={store} onClose={close} />}
          </DialogButton>
        </div>
      )}
    </section>
  )
}

type AskProps = Pick<Props, 'claim' | 'store'> & Pick<ReleaseView, 'candidates'> & Readonly<{ onClose: () => void }>

/** Of whom the release is asked: who presides over the panel, else whoever keeps the schedule. */
function Ask({ claim, candidates, store, onClose }: AskProps) {
  const { t, script } = useText()
  const ask = useCommand('claim.askRelease')
  const [of, setOf] = useState<PersonId | undefined>(candidates[0]?.id)
  const submit = async (): Promise<void> => {
    const stored = await store()
    if (stored === undefined || of === undefined) return
    ask.mutate({ ...stored, claim, of }, { onSuccess: onClose })
  }
  return (
    <ActForm
      explain={t(candidates.length === 0 ? 'screens.release.ask.nobody' : 'screens.release.ask.explain')}
      submit={t('screens.release.ask.submit')}
      isReady={of !== undefined}
      isBusy={ask.isPending}
      error={ask.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {candidates.length > 0 && (
        <SelectField
          label={t('screens.release.ask.of')}
          value={of ?? ''}
          options={candidates.map(({ id, displayName }) => ({ value: id, label: script(displayName) }))}
          onChange={(value) => {
            setOf(candidates.find(({ id }) => id === value)?.id)
          }}
        />
      )}
    </ActForm>
  )
}

/** Who released an issued order, and when; nothing where it was issued without a release. */
export function ReleaseOfOrder({ release }: Readonly<{ release: OrderRelease | undefined }>) {
  const { t, script, day } = useText()
  if (release === undefined) return null
  return (
    <dl className="facts">
      <div>
        <dt>{t('screens.release.by')}</dt>
        <dd>{t('screens.release.who', { name: script(release.by), day: day(release.at) })}</dd>
      </div>
    </dl>
  )
}
