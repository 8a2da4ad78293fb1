import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { AddRate } from './AddRate.tsx'
import { DateStateCompensation } from './DateStateCompensation.tsx'
import { GoBack } from './GoBack.tsx'
import { LawVersions } from './LawVersions.tsx'

type Table = Output<'law.list'>['tables'][number]

/** The tables of the law this office computes by: which version of each, from when, from which source; and bringing another. */
export function LawTables() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('law.list', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  return (
    <>
      <p className="mut">{t('screens.law.explain')}</p>
      <table className="gap">
        <caption className="unseen">{t('screens.office.tab.law')}</caption>
        <ColumnHeads
          columns={['table', 'inForce', 'source', 'reaches', 'acts'] as const}
          nameOf={(column) => t(`screens.law.column.${column}`)}
        />
        <tbody>
          {data.tables.map((table) => (
            <TableRow key={table.kind} table={table} />
          ))}
        </tbody>
      </table>
      <TakeFile />
      <LawVersions packs={data.packs} tables={data.tables} />
      <p className="mut">{t('screens.law.elsewhere')}</p>
    </>
  )
}

function TableRow({ table }: Readonly<{ table: Table }>) {
  const { t, date, script } = useText()
  const { kind, version, validFrom, source, rows, pack } = table
  const name = t(`screens.law.kind.${kind}`)
  // Where the office words no paper there is no version of its words.
  const isUnworded = kind === 'texts' && pack === undefined
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {isUnworded || (
          <>
            {version} <span className="mut">· {t('screens.law.rowCount', { count: rows })}</span>
            <br />
          </>
        )}
        <span className="mut">
          {validFrom === undefined ? t('screens.law.ofProgram') : t('screens.law.from', { day: date(validFrom) })}
        </span>
      </td>
      <td>
        {isUnworded
          ? t('screens.law.programTexts')
          : source === undefined
            ? t('screens.law.programSource')
            : script(source)}
      </td>
      <td>
        <Reach table={table} />
      </td>
      <td>
        <div className="actions">
          {kind === 'interest' && <AddRate />}
          {kind === 'stateCompensation' && <DateStateCompensation />}
          <SaveFile kind={kind} name={name} />
          {pack !== undefined && (
            <DialogButton
              button={t('screens.law.toProgram.button')}
              label={`${t('screens.law.toProgram.button')} ${name}`}
              title={t('screens.law.goBack.title')}
            >
              {(close) => <GoBack kind={kind} id={undefined} onClose={close} />}
            </DialogButton>
          )}
        </div>
      </td>
    </tr>
  )
}

/** How far a table reaches; that of compensation by the State has only a beginning, or is off, and texts have no end. */
function Reach({ table: { kind, reaches, isShort, appliesFrom } }: Readonly<{ table: Table }>) {
  const { t, date } = useText()
  if (kind === 'stateCompensation') {
    return appliesFrom === undefined ? t('screens.law.putOff') : t('screens.law.applies', { day: date(appliesFrom) })
  }
  if (kind === 'texts') {
    return isShort ? <Tag tone="warn">{t('screens.law.textsUnfit')}</Tag> : t('screens.law.textsUsed')
  }
  const day = date(reaches)
  return isShort ? <Tag tone="warn">{t('screens.law.short', { day })}</Tag> : t('screens.law.until', { day })
}

function SaveFile({ kind, name }: Readonly<{ kind: Table['kind']; name: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const save = useCommand('law.saveFile')
  return (
    <>
      <Button
        label={`${t('screens.law.saveFile')} ${name}`}
        isDisabled={save.isPending}
        onPress={() =>
          void save.mutateAsync({ kind }).then(
            ({ outcome }) => {
              if (outcome === 'saved') say('screens.law.saved')
            },
            () => undefined,
          )
        }
      >
        {t('screens.law.saveFile')}
      </Button>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </>
  )
}

function TakeFile() {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const take = useCommand('law.takeFile')
  return (
    <>
      <div className="actions">
        <Button
          isDisabled={take.isPending}
          onPress={() =>
            void take.mutateAsync({}).then(
              ({ outcome }) => {
                if (outcome === 'taken') say('screens.law.taken')
              },
              () => undefined,
            )
          }
        >
          {t('screens.law.takeFile')}
        </Button>
      </div>
      {take.error !== null && <Notice tone="bad">{errorText(take.error)}</Notice>}
    </>
  )
}
