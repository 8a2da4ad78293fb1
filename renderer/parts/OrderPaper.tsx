import type { Output } from '../../shared/contract/channels.ts'
import { LOCALE_TAGS } from '../../shared/text/language.ts'
import { useText } from '../i18n/useText.ts'

type Props = Readonly<{ rows: Output<'order.preview'>['rows']; notYet: string }>

/** The order, or a ruling on one, as it will stand on paper: Montenegrin and English, paragraph by paragraph; before that, what it waits for. */
export function OrderPaper({ rows, notYet }: Props) {
  const { t, script, language } = useText()
  return (
    <section className="paper" tabIndex={0} aria-label={t('screens.decision.preview')}>
      {rows.length === 0 && <p className="notYet">{notYet}</p>}
      {rows.map((row, index) => (
        <div className={`paired ${row.kind}`} key={index}>
          <p lang={LOCALE_TAGS[language === 'en' ? 'cnr' : language]}>{script(row.text.cnr)}</p>
          <p lang="en">{row.text.en}</p>
        </div>
      ))}
    </section>
  )
}
