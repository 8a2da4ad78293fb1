import { Field } from '../../forms/Field.tsx'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useAsked } from '../../forms/useAsked.ts'
import { rowsOn } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

/** What few heads need: offences of their own where several are charged, a legal basis other than that of the code, and a note. */
export function HeadMore({ at }: Readonly<{ at: string }>) {
  const { t } = useText()
  const { isReadOnly, offences } = useFormContext()
  const hasCharges = offences.length > 1
  const fields = [...(hasCharges ? [`${at}.offences`] : []), `${at}.legalBasis`, `${at}.note`]
  const { isShown, ask } = useAsked(fields)
  if (isShown) return fields.map((path) => <Field key={path} path={path} />)
  if (isReadOnly) return null
  const row = rowsOn(`${at}.code`)[0]?.row ?? 0
  return (
    <Button
      kind="quiet"
      label={t(hasCharges ? 'screens.claim.moreChargesOf' : 'screens.claim.moreOf', { row })}
      onPress={() => {
        ask()
        requestAnimationFrame(() => {
          focusPath(document.body, fields[0])
        })
      }}
    >
      {t(hasCharges ? 'screens.claim.moreCharges' : 'screens.claim.more')}
    </Button>
  )
}
