import type { ShownPart } from '../../../../shared/contract/update.ts'
import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'

/** A package that was saved, for which system, and the packages that lie beside it. */
export type Saved = Readonly<{
  name: string
  system: Extract<ShownPart, { kind: 'program' }>['system']
  others: readonly string[]
}>

/** What was done, who goes on and how, and the way back. */
export function SavedProgram({ saved: { name, system, others } }: Readonly<{ saved: Saved }>) {
  const { t } = useText()
  return (
    <Notice tone="ok">
      <p>{t('screens.updates.saved', { name })}</p>
      <p>{t(`screens.updates.next.${system}`, { command: `sudo apt install ./${name}` })}</p>
      <p>
        {others.length === 0
          ? t('screens.updates.noWayBack')
          : t('screens.updates.wayBack', { names: others.join(', ') })}
      </p>
    </Notice>
  )
}
