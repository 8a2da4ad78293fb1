import { useState } from 'react'
import type { TypedDecision } from '../../../../shared/contract/order.ts'
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../../../shared/document/content/content.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { BytePages } from '../../../parts/viewer/BytePages.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useClauseFile } from '../clauses/clauseFile.ts'

type Props = Readonly<{ decision: TypedDecision | undefined }>

/** The pages of the order as they would be printed from what is typed, each marked as a draft. */
export function DraftPages({ decision }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const caseId = useClauseFile()
  const [language, setLanguage] = useState<DocumentLanguage>('bilingual')
  const input = decision === undefined ? undefined : { caseId, decision, language }
  const { data, error } = useChannel('order.drawDraft', input, { onlyWhileShown: true })
  const name = t('screens.compose.pages.name')
  return (
    <div className="stack draftPages">
      <p className="mut">{t('screens.compose.pages.explain')}</p>
      <SelectField
        label={t('screens.intoJudgment.language')}
        value={language}
        options={DOCUMENT_LANGUAGES.map((one) => ({ value: one, label: t(`papers.variant.${one}`) }))}
        onChange={(value) => {
          setLanguage(DOCUMENT_LANGUAGES.find((one) => one === value) ?? 'bilingual')
        }}
      />
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {decision === undefined && <p className="empty">{t('screens.decision.previewEmpty')}</p>}
      <section className="viewer orderPages" aria-label={name}>
        {data === undefined && error === null && decision !== undefined && (
          <p className="mut" role="status">
            {t('screens.viewer.opening')}
          </p>
        )}
        <BytePages bytes={data?.bytes} name={name} />
      </section>
    </div>
  )
}
