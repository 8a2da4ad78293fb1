import { Field } from '../../forms/Field.tsx'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useAsked } from '../../forms/useAsked.ts'
import { rowsOn } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** For which time, from when interest is asked, and on which right or basis the head rests. */
export function HeadBasis({ at }: Readonly<{ at: string }>) {
  return (
    <>
      <div className="period">
        <Field path={`${at}.from`} hideLabel />
        <Field path={`${at}.to`} hideLabel />
        <Field path={`${at}.interestFrom`} hideLabel />
      </div>
      <Field path={`${at}.personalityRight`} hideLabel />
      <Field path={`${at}.object`} />
      <More at={at} />
    </>
  )
}

/** What few heads need: a legal basis other than that of the code, and a note. */
function More({ at }: Readonly<{ at: string }>) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const fields = [`${at}.legalBasis`, `${at}.note`]
  const { isShown, ask } = useAsked(fields)
  if (isShown) return fields.map((path) => <Field key={path} path={path} />)
  if (isReadOnly) return null
  const row = rowsOn(`${at}.code`)[0]?.row ?? 0
  return (
    <Button
      kind="quiet"
      label={t('screens.claim.moreOf', { row })}
      onPress={() => {
        ask()
        requestAnimationFrame(() => {
          focusPath(document.body, fields[0])
        })
      }}
    >
      {t('screens.claim.more')}
    </Button>
  )
}
