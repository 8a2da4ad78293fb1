import type { RestoreLook } from '../../../shared/contract/restore.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'

/** What a restore does, in numbers: which files come from the copy, which stay, and what would be missing since. */
export function RestoreFacts({ look }: Readonly<{ look: RestoreLook }>) {
  const { t, day, time } = useText()
  const { madeAt, program, restoresVault, attachments } = look
  return (
    <table className="ledger" aria-label={t('screens.restore.facts')}>
      <tbody>
        <Line name={t('screens.restore.fact.copy')}>
          {t('screens.restore.copyOf', { day: day(madeAt), time: time(madeAt), program })}
        </Line>
        <Database look={look} journal="cases" />
        <Database look={look} journal="office" />
        <Line name={t('screens.restore.fact.vault')}>
          {t(restoresVault ? 'screens.restore.comes' : 'screens.restore.stays')}
        </Line>
        <Line name={t('screens.restore.fact.attachments')}>
          {t('screens.restore.attachments', { fetched: attachments.fetched, away: attachments.away })}
          {attachments.lost > 0 && (
            <>
              {' '}
              <Tag tone="bad">{t('screens.restore.attachmentsLost', { lost: attachments.lost })}</Tag>
            </>
          )}
        </Line>
      </tbody>
    </table>
  )
}

function Line({ name, children }: Readonly<{ name: string; children: React.ReactNode }>) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  )
}

function Database({ look, journal }: Readonly<{ look: RestoreLook; journal: 'office' | 'cases' }>) {
  const { t } = useText()
  const comes = journal === 'office' ? look.restoresOffice : look.restoresCases
  const missing = look.missing[journal]
  return (
    <Line name={t(`screens.restore.fact.${journal}`)}>
      {t(`screens.restore.state.${look[journal]}`)} {t(comes ? 'screens.restore.comes' : 'screens.restore.stays')}
      {comes && (
        <p>
          {missing === undefined
            ? t('screens.restore.nothingMissing')
            : t(missing.files === undefined ? 'screens.restore.missing' : 'screens.restore.missingFiles', {
                from: missing.from,
                to: missing.to,
                count: missing.to - missing.from + 1,
                files: missing.files ?? 0,
              })}
        </p>
      )}
    </Line>
  )
}
