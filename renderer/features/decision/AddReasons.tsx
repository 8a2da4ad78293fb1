import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { rowsOn } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ path: string; code: string; onAsk: () => void }>

/** Opens the field for reasons of the head's own, and leads into it. */
export function AddReasons({ path, code, onAsk }: Props) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  if (isReadOnly) return null
  return (
    <Button
      kind="quiet"
      label={t('screens.decision.addReasonsOf', { code, row: rowsOn(path)[0]?.row ?? 0 })}
      onPress={() => {
        onAsk()
        requestAnimationFrame(() => {
          focusPath(document.body, path)
        })
      }}
    >
      {t('screens.decision.addReasons')}
    </Button>
  )
}
