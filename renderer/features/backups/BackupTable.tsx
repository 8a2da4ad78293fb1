import type { ListedBackup } from '../../../shared/contract/backup.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { useText } from '../../i18n/useText.ts'
import { sizeWords } from '../../parts/fileWords.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Record<ListedBackup['state'], Tone>> = {
  copied: 'plain',
  proven: 'ok',
  broken: 'bad',
  failed: 'bad',
}

/** What became of each copy, the newest first. */
export function BackupTable({ backups }: Readonly<{ backups: readonly ListedBackup[] }>) {
  const { t } = useText()
  return (
    <table className="ledger" aria-label={t('screens.backups.list')}>
      <thead>
        <tr>
          <th scope="col">{t('screens.backups.column.madeAt')}</th>
          <th scope="col">{t('screens.backups.column.size')}</th>
          <th scope="col">{t('screens.backups.column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <BackupLine key={backup.name} backup={backup} />
        ))}
      </tbody>
    </table>
  )
}

function BackupLine({ backup }: Readonly<{ backup: ListedBackup }>) {
  const { t, day, time } = useText()
  const { madeAt, bytes, state, provenAt, fault, file } = backup
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
    </tr>
  )
}
