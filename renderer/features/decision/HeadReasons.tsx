import { Field } from '../../forms/Field.tsx'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { rowsOn } from '../../forms/paths.ts'
import { useAsked } from '../../forms/useAsked.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ at: string; code: string; isReferred: boolean }>

/**
 * Both tests of the statute where something is referred, each with facts of this case (ZKP 239/2, 379/7), and reasons
 * of the head's own where the judge writes any.
 */
export function HeadReasons({ at, code, isReferred }: Props) {
  const { t } = useText()
  const { isReadOnly } = useFormContext()
  const path = `${at}.reasons`
  const { isShown, ask } = useAsked([path])
  if (!isReferred && !isShown && isReadOnly) return null
  return (
    <tr role="row" className="reasonsRow">
      <td role="cell" />
      <td role="cell" colSpan={4}>
        <div className="stack tight" role="group" aria-label={code}>
          {isReferred && <Field path={`${at}.noReliableBasis`} />}
          {isReferred && <Field path={`${at}.wouldDelay`} />}
          {isShown && <Field path={path} />}
          {!isShown && !isReadOnly && (
            <Button
              kind="quiet"
              label={t('screens.decision.addReasonsOf', { code, row: rowsOn(path)[0]?.row ?? 0 })}
              onPress={() => {
                ask()
                requestAnimationFrame(() => {
                  focusPath(document.body, path)
                })
              }}
            >
              {t('screens.decision.addReasons')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
