import { useState } from 'react'
import type { ShownPart } from '../../../../shared/contract/update.ts'
import { useCommand } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { sizeWords } from '../../../parts/fileWords.ts'
import { Button } from '../../../ui/Button.tsx'
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx'
import { Fingerprint } from '../../../ui/Fingerprint.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { SavedProgram, type Saved } from './SavedProgram.tsx'

/** What a file of updates holds: packages are saved for the installer of the system, tables of the law are proposed. */
export function UpdateParts({ parts }: Readonly<{ parts: readonly ShownPart[] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [saved, setSaved] = useState<Saved | undefined>(undefined)
  const save = useCommand('update.save')
  const propose = useCommand('update.takeLaw')
  const error = save.error ?? propose.error
  const take = async (part: ShownPart): Promise<void> => {
    propose.reset()
    save.reset()
    if (part.kind === 'law') {
      await propose.mutateAsync({ name: part.name })
      return
    }
    setSaved(undefined)
    const { outcome, others } = await save.mutateAsync({ name: part.name })
    if (outcome === 'saved') setSaved({ name: part.name, system: part.system, others })
  }
  return (
    <>
      {save.isPending && <p role="status">{t('screens.updates.saving')}</p>}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {saved !== undefined && <SavedProgram saved={saved} />}
      <table className="gap">
        <caption>{t('screens.updates.parts')}</caption>
        <ColumnHeads
          columns={['part', 'file', 'size', 'acts'] as const}
          nameOf={(column) => t(`screens.updates.column.${column}`)}
        />
        <tbody>
          {parts.map((part) => (
            <PartRow
              key={part.name}
              part={part}
              isBusy={save.isPending || propose.isPending}
              onTake={() => void take(part).catch(() => undefined)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

type RowProps = Readonly<{ part: ShownPart; isBusy: boolean; onTake: () => void }>

function PartRow({ part, isBusy, onTake }: RowProps) {
  const { t } = useText()
  const { name, bytes, sha256 } = part
  const button = t(part.kind === 'program' ? 'screens.updates.save' : 'screens.updates.propose')
  return (
    <tr>
      <th scope="row">
        {part.kind === 'program'
          ? t(`screens.updates.system.${part.system}`)
          : t('screens.updates.law', { table: t(`screens.law.kind.${part.table}`) })}
      </th>
      <td>
        {name}
        <br />
        <span className="mut">
          <Fingerprint value={sha256} />
        </span>
      </td>
      <td>{sizeWords(bytes)}</td>
      <td>
        <Button label={`${button} ${name}`} isDisabled={isBusy} onPress={onTake}>
          {button}
        </Button>
      </td>
    </tr>
  )
}
