import type { OwnText } from '../../shared/domain/caseFile/ownText.ts'
import { confirmPair } from '../../shared/domain/decision/pairState.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Tag } from '../ui/Tag.tsx'
import { focusPath } from './focus.ts'
import { useFormContext } from './formContext.ts'
import { withValue } from './paths.ts'

/** Says at a side that has not followed the other that it has not, and lets a person confirm that it is right all the same. */
export function StaleNote({ path, pair }: Readonly<{ path: string; pair: OwnText }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const { stale } = pair
  if (stale === undefined) return null
  const field = `${path}.${stale}`
  return (
    <span className="staleNote">
      <Tag tone="warn">{t(`screens.compose.stale.${stale}`)}</Tag>
      {!isReadOnly && (
        <Button
          kind="quiet"
          onPress={() => {
            store.act((typed) => withValue(typed, path, confirmPair(pair)), field, field)
            // The button goes with the mark.
            requestAnimationFrame(() => {
              focusPath(document.body, field)
            })
          }}
        >
          {t('screens.compose.confirm')}
        </Button>
      )}
    </span>
  )
}
