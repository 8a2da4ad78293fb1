import type { Output } from '../../../shared/contract/channels.ts'
import { OFFICE_WORDED } from '../../../shared/domain/papers/ownWording.ts'
import { formatDayOfYear } from '../../../shared/format/date.ts'
import { formatDecimal } from '../../../shared/format/decimal.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { isCalendarDate } from '../../../shared/time/calendarDate.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { nameOfPaper } from '../nameOfPaper.ts'
import { LawEffects } from './LawEffects.tsx'

const ENGLISH = ['nameEn', 'en']

type Row = Output<'law.look'>['rows'][number]

/** What a version of a table changes: row by row, and in the fictional cases of the program. */
export function LawLook({ id }: Readonly<{ id: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('law.look', { id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  return (
    <>
      <p className="mut">{t('screens.law.against', { version: data.against })}</p>
      <RowChanges rows={data.rows} />
      <LawEffects effects={data.effects} samples={data.samples} />
      <p className="mut">{t('screens.law.frozen')}</p>
    </>
  )
}

function RowChanges({ rows }: Readonly<{ rows: readonly Row[] }>) {
  const text = useText()
  const { t } = text
  return (
    <table>
      <caption className="unseen">{t('screens.law.rows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('screens.law.row')}</th>
          <th scope="col">{t('screens.law.change')}</th>
          <th scope="col">{t('screens.law.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <th scope="row">{rowName(row, text)}</th>
            <td>{t(`screens.law.changes.${row.change}`)}</td>
            <td>
              {row.fields.map(({ field, before, after }) => (
                <div key={field}>
                  <span className="mut">{t(keyIn('screens.law.field', field))}: </span>
                  {before !== undefined && <del lang={languageOf(field)}>{valueOf(field, before, text)}</del>}{' '}
                  {after !== undefined && <ins lang={languageOf(field)}>{valueOf(field, after, text)}</ins>}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A paragraph by its paper, a half-year by its first day, a holiday by its name and first day, an offence by law and article, the table itself by none. */
function rowName({ row, name }: Row, { t, date, pick, script }: Text): string {
  if (row === '') return t('screens.law.wholeTable')
  const paper = OFFICE_WORDED.find((kind) => row.startsWith(`${kind} `))
  if (paper !== undefined) return pick(nameOfPaper(paper))
  const day = row.split(' ').at(-1) ?? ''
  if (!isCalendarDate(day)) return script(row)
  const from = date(day)
  return name === undefined ? from : `${pick(name)} · ${from}`
}

/** What is English is English whatever the screen speaks, and the words of a paper are as they are written. */
function languageOf(field: string): string | undefined {
  if (field === 'cnr') return 'sr-Latn-ME'
  return ENGLISH.includes(field) ? 'en' : undefined
}

function valueOf(field: string, value: string, { t, date, script, language }: Text): string {
  if (ENGLISH.includes(field) || field === 'cnr') return value
  if (field === 'ratePercent') return formatDecimal(value, language)
  if (field === 'date') {
    const [month = 0, day = 0] = value.split('-').map(Number)
    return formatDayOfYear({ month, day }, language)
  }
  if (value === 'true' || value === 'false') return t(`screens.yesNo.${value === 'true' ? 'yes' : 'no'}`)
  return isCalendarDate(value) ? date(value) : script(value)
}
