import { LOCALE_TAGS } from '../../../../shared/text/language.ts'
import { useText } from '../../../i18n/useText.ts'
import { useFilledText } from './filledTexts.ts'

/** What a text with fields says on paper, below the field in which it is written. */
export function FilledText({ path }: Readonly<{ path: string }>) {
  const { t, script, language } = useText()
  const filled = useFilledText(path)
  if (filled === undefined) return null
  return (
    <div className="pair filledText" role="group" aria-label={t('screens.clauses.filled')}>
      <p lang={LOCALE_TAGS[language === 'en' ? 'cnr' : language]}>{script(filled.cnr)}</p>
      <p lang="en">{filled.en}</p>
    </div>
  )
}
