import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'
import type { Preview } from './useTextPreview.ts'

/** What the paragraph says in each fictional case, and what of the program's words it leaves out. */
export function TextPreview({ preview: { data, refusal } }: Readonly<{ preview: Preview }>) {
  const { t } = useText()
  if (refusal !== undefined) return <Notice tone="bad">{refusal}</Notice>
  if (data === undefined) return null
  const leftOut = [...new Set([...data.leftOut.cnr, ...data.leftOut.en])]
  return (
    <>
      {leftOut.length > 0 && (
        <Notice tone="warn">
          {t('screens.texts.leftOut')}{' '}
          <span lang="zxx" translate="no">
            {leftOut.join(', ')}
          </span>
        </Notice>
      )}
      <h3>{t('screens.texts.preview')}</h3>
      {data.samples.map(({ sample, texts }) => (
        <section key={sample} aria-label={sample}>
          <p className="mut">{sample}</p>
          {texts.length === 0 && <p className="empty">{t('screens.texts.notThere')}</p>}
          {texts.map(({ cnr, en }, index) => (
            <div className="pair" key={index}>
              <p lang="sr-Latn-ME">{cnr}</p>
              <p lang="en">{en}</p>
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
