import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { Field } from '../Field.tsx'
import { useText } from '../../i18n/useText.ts'

/** What is asked for a kind of paper, as the table of papers says; and of every kind, in which languages and whether in large print. */
export function PaperAsked({ kind }: Readonly<{ kind: PaperKind }>) {
  const { t } = useText()
  return (
    <div className="fieldGrid">
      {paperRowOf(kind).asks.map((name) => (
        <Field key={name} path={name} {...(name === 'date' ? { hint: t('papers.dateHint') } : {})} />
      ))}
      <Field path="variants" />
      <Field path="large" />
    </div>
  )
}
