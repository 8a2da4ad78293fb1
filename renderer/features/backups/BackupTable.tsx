import type { ListedBackup } from '../../../shared/contract/backup.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useText } from '../../i18n/useText.ts'
import { sizeWords } from '../../parts/fileWords.ts'
import { CopiesTable } from '../../parts/restore/CopiesTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<ListedBackup['state'], Tone>> = {
  copied: 'plain',
  proven: 'ok',
  broken: 'bad',
  failed: 'bad',
}

type Props = Readonly<{ backups: readonly ListedBackup[]; onRestore: (name: string) => void }>

/** What became of each copy, the newest first. */
export function BackupTable({ backups, onRestore }: Props) {
  return (
    <CopiesTable columns={['madeAt', 'size', 'state', 'restore']}>
      {backups.map((backup) => (
        <BackupLine key={backup.name} backup={backup} onRestore={onRestore} />
      ))}
    </CopiesTable>
  )
}

type LineProps = Readonly<{ backup: ListedBackup; onRestore: (name: string) => void }>

function BackupLine({ backup, onRestore }: LineProps) {
  const { t, day, time } = useText()
  const { name, madeAt, bytes, state, provenAt, fault, file } = backup
  return (
    <tr>
      <td>
        {day(madeAt)} {time(madeAt)}
      </td>
      <td>{state === 'failed' ? '' : sizeWords(bytes)}</td>
      <td>
        <Tag tone={TONES[state]}>{t(`screens.backups.state.${state}`)}</Tag>
        {provenAt !== undefined && (
          <span className="mut"> {t('screens.backups.provenAt', { day: day(provenAt), time: time(provenAt) })}</span>
        )}
        {fault !== undefined && <p className="mut">{t(keyIn('errors', fault), { file: file ?? '' })}</p>}
      </td>
      <td>
        {state !== 'failed' && state !== 'broken' && (
          <Button
            kind="quiet"
            label={`${t('screens.restore.open')} ${day(madeAt)} ${time(madeAt)}`}
            onPress={() => {
              onRestore(name)
            }}
          >
            {t('screens.restore.open')}
          </Button>
        )}
      </td>
    </tr>
  )
}
