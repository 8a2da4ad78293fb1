import type { OwnClause } from '../../../../shared/contract/clauses.ts'
import { useCommand } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Tag, type Tone } from '../../../ui/Tag.tsx'

type Release = NonNullable<OwnClause['release']>
const TONES: Readonly<Record<Release['state'], Tone>> = {
  proposed: 'warn',
  released: 'ok',
  refused: 'bad',
  recalled: 'plain',
  replaced: 'plain',
}

type Props = Readonly<{ clause: OwnClause; onEdit: () => void }>

/** What is done with a clause of one's own, and how it stands with the court. */
export function OwnClauseActs({ clause, onEdit }: Props) {
  const { t, pick, script } = useText()
  const errorText = useErrorText()
  const propose = useCommand('clause.propose')
  const withdraw = useCommand('clause.withdraw')
  const { id, version, release } = clause
  const title = pick(clause.title)
  const error = propose.error ?? withdraw.error
  const canPropose = release?.state !== 'proposed' && !(release?.state === 'released' && release.version === version)
  return (
    <div className="actions">
      {release !== undefined && (
        <Tag tone={TONES[release.state]}>
          {t(`screens.clauses.release.${release.state}`, { version: release.version })}
          {release.reason !== undefined && <>: {script(release.reason)}</>}
        </Tag>
      )}
      <Button kind="quiet" label={t('screens.clauses.editOf', { title })} onPress={onEdit}>
        {t('screens.clauses.edit')}
      </Button>
      {canPropose && (
        <Button
          kind="quiet"
          label={t('screens.clauses.proposeOf', { title })}
          isDisabled={propose.isPending}
          onPress={() => {
            propose.mutate({ id, version })
          }}
        >
          {t('screens.clauses.propose')}
        </Button>
      )}
      <Button
        kind="quiet"
        label={t('screens.clauses.withdrawOf', { title })}
        isDisabled={withdraw.isPending}
        onPress={() => {
          withdraw.mutate({ id })
        }}
      >
        {t('screens.clauses.withdraw')}
      </Button>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
    </div>
  )
}
