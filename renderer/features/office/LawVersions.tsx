import type { Output } from '../../../shared/contract/channels.ts'
import type { ListedPack } from '../../../shared/contract/law.ts'
import type { LawState } from '../../../shared/domain/law/lawLife.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { LawFacts } from '../../parts/law/LawFacts.tsx'
import { LawLook } from '../../parts/law/LawLook.tsx'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { GoBack } from './GoBack.tsx'

const TONES: Readonly<Record<LawState, Tone>> = {
  proposed: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  withdrawn: 'plain',
}

type Props = Pick<Output<'law.list'>, 'packs' | 'tables'>

/** Every version that was brought here, the newest first: who brought and who decided, and what it changes. */
export function LawVersions({ packs, tables }: Props) {
  const { t } = useText()
  if (packs.length === 0) return <p className="empty">{t('screens.law.noneBrought')}</p>
  return (
    <table className="gap">
      <caption>{t('screens.law.versions')}</caption>
      <ColumnHeads
        columns={['version', 'brought', 'state', 'acts'] as const}
        nameOf={(column) => t(`screens.law.column.${column}`)}
      />
      <tbody>
        {packs.map((pack) => (
          <VersionRow key={pack.id} pack={pack} isInForce={tables.some((table) => table.pack === pack.id)} />
        ))}
      </tbody>
    </table>
  )
}

function VersionRow({ pack, isInForce }: Readonly<{ pack: ListedPack; isInForce: boolean }>) {
  const { t, day, date, script } = useText()
  const { kind, version, validFrom, source = '', state, proposedBy, proposedAt, decidedBy, decidedAt, reason } = pack
  const name = t('screens.law.version', { table: t(`screens.law.kind.${kind}`), version })
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className="mut">
          {t('screens.law.from', { day: date(validFrom) })} · {script(source)}
        </span>
      </th>
      <td>
        {script(proposedBy)}
        <br />
        <span className="mut">{day(proposedAt)}</span>
      </td>
      <td>
        {pack.isSound ? (
          <Tag tone={TONES[state]}>{t(isInForce ? 'screens.law.inForce' : `screens.law.state.${state}`)}</Tag>
        ) : (
          <Tag tone="bad">{t('screens.law.broken')}</Tag>
        )}
        {decidedBy !== undefined && decidedAt !== undefined && (
          <div className="mut">
            {script(decidedBy)}, {day(decidedAt)}
          </div>
        )}
        {reason !== undefined && <div className="mut">{script(reason)}</div>}
      </td>
      <td>
        <div className="actions">
          <VersionActs pack={pack} name={name} isInForce={isInForce} />
        </div>
      </td>
    </tr>
  )
}

type ActsProps = Readonly<{ pack: ListedPack; name: string; isInForce: boolean }>

function VersionActs({ pack, name, isInForce }: ActsProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const withdraw = useCommand('law.withdraw')
  const label = (button: string) => `${button} ${name}`
  return (
    <>
      <DialogButton button={t('screens.law.look')} label={label(t('screens.law.look'))} title={name} isWide>
        {(close) => (
          <div className="stack">
            <LawFacts pack={pack} />
            <LawLook id={pack.id} />
            <div className="actions">
              <Button onPress={close}>{t('screens.close')}</Button>
            </div>
          </div>
        )}
      </DialogButton>
      {pack.state === 'proposed' && (
        <Button
          label={label(t('screens.law.withdraw'))}
          isDisabled={withdraw.isPending}
          onPress={() => {
            withdraw.mutate({ id: pack.id })
          }}
        >
          {t('screens.law.withdraw')}
        </Button>
      )}
      {pack.state === 'confirmed' && !isInForce && (
        <DialogButton
          button={t('screens.law.goBack.button')}
          label={label(t('screens.law.goBack.button'))}
          title={t('screens.law.goBack.title')}
        >
          {(close) => <GoBack kind={pack.kind} id={pack.id} onClose={close} />}
        </DialogButton>
      )}
      {withdraw.error !== null && <Notice tone="bad">{errorText(withdraw.error)}</Notice>}
    </>
  )
}
