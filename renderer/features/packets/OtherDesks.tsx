import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AskedPen, AskPen } from './AskPen.tsx'
import { CopiedFile } from './CopiedFile.tsx'
import { LostDesk } from './LostDesk.tsx'
import { PenAsks } from './PenAsks.tsx'

type Copies = Output<'deskCopy.list'>

const PAUSE_MS = 200

/** The other desks of the office and the files that are written there, each to be read; nothing where this is its only one. `asked`: which is open. */
export function OtherDesks({ asked }: Readonly<{ asked: CaseId | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [mark, setMark] = useState('')
  const [opened, setOpened] = useState(asked)
  const { data, error } = useChannel('deskCopy.list', { mark: useSettled(mark, PAUSE_MS) })
  const { data: waiting } = useChannel('deskCopy.due', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const { desks, copies } = data
  // Copies of a lost desk may stay where there is no other.
  if (desks.length + copies.length === 0 && mark === '') return null
  const due = waiting?.due ?? 0
  return (
    <section className="panel stack" aria-labelledby="otherDesks">
      <h2 id="otherDesks">{t('screens.packets.desks.title')}</h2>
      <p>{t('screens.packets.desks.explain')}</p>
      <ul>
        {desks.map((desk) => (
          <DeskLine key={desk.mark} desk={desk} />
        ))}
      </ul>
      <PenAsks />
      {due > 0 && <p className="mut">{t('screens.packets.desks.due', { count: due })}</p>}
      <TextField label={t('screens.packets.desks.find')} value={mark} onChange={setMark} maxLength={100} />
      {copies.length === 0 ? <p className="mut">{t('screens.packets.desks.none')}</p> : <CopyTable copies={copies} />}
      <ModalDialog
        title={t('screens.packets.desks.openTitle')}
        isOpen={opened !== undefined}
        isWide
        onClose={() => {
          setOpened(undefined)
        }}
      >
        {opened !== undefined && <CopiedFile caseId={opened} />}
      </ModalDialog>
    </section>
  )
}

function DeskLine({ desk: { mark, copies, series, last } }: Readonly<{ desk: Copies['desks'][number] }>) {
  const { t, day, time } = useText()
  return (
    <li>
      {series === undefined || last === undefined
        ? t('screens.packets.desks.silent')
        : t('screens.packets.desks.desk', { series, count: copies, day: day(last), time: time(last) })}{' '}
      <span className="mut fingerprint">{mark}</span>
      <LostDesk mark={mark} />
    </li>
  )
}

function CopyTable({ copies }: Pick<Copies, 'copies'>) {
  const { t } = useText()
  return (
    <table aria-labelledby="otherDesks">
      <ColumnHeads
        columns={['file', 'desk', 'made', 'acts'] as const}
        nameOf={(column) => t(`screens.packets.desks.head.${column}`)}
      />
      <tbody>
        {copies.map((copy) => (
          <CopyRow key={copy.caseId} copy={copy} />
        ))}
      </tbody>
    </table>
  )
}

function CopyRow({ copy }: Readonly<{ copy: Copies['copies'][number] }>) {
  const { t, day, time } = useText()
  const { caseId, mark, series, made } = copy
  return (
    <tr>
      <th scope="row">{mark}</th>
      <td>
        {t('screens.packets.desks.writes', { series })}
        <AskedPen copy={copy} />
      </td>
      <td>
        {day(made)} {time(made)}
      </td>
      <td>
        <DialogButton
          button={t('screens.packets.desks.read')}
          label={t('screens.packets.desks.readLabel', { mark })}
          title={t('screens.packets.desks.readTitle', { mark })}
          isWide
        >
          {() => <CopiedFile caseId={caseId} />}
        </DialogButton>
        <AskPen copy={copy} />
      </td>
    </tr>
  )
}
