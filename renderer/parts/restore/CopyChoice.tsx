import type { FoundCopy } from '../../../shared/contract/restore.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { keyIn } from '../../../shared/text/messageKey.ts'
import { sizeWords } from '../fileWords.ts'
import type { ChosenCopy } from './chosenCopy.ts'
import { CopiesTable } from './CopiesTable.tsx'

type Props = Readonly<{ onChosen: (chosen: ChosenCopy) => void; onBack: () => void }>

/** The folder in which the copies are, and the copies in it, the newest first. */
export function CopyChoice({ onChosen, onBack }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const find = useSecretCommand('restore.find')
  const choose = useSecretCommand('restore.choose')
  const copies = find.data?.copies ?? []
  const error = find.error ?? choose.error
  return (
    <div className="stack">
      <p className="lead">{t('screens.restore.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {copies.length > 0 && (
        <CopyTable
          copies={copies}
          onPress={(copy) => {
            choose.mutate(
              { name: copy.name },
              {
                onSuccess: (answer) => {
                  onChosen({ copy, ...answer })
                },
              },
            )
          }}
        />
      )}
      <div className="actions">
        <Button
          kind={copies.length === 0 ? 'primary' : 'plain'}
          isDisabled={find.isPending}
          onPress={() => {
            find.mutate({ where: 'asked' })
          }}
        >
          {t('screens.restore.folder')}
        </Button>
        <Button onPress={onBack}>{t('screens.cancel')}</Button>
      </div>
    </div>
  )
}

function CopyTable({
  copies,
  onPress,
}: Readonly<{ copies: readonly FoundCopy[]; onPress: (copy: FoundCopy) => void }>) {
  const { t, day, time } = useText()
  return (
    <CopiesTable columns={['madeAt', 'size', 'restore']}>
      {copies.map((copy) => {
        const when = `${day(copy.madeAt)} ${time(copy.madeAt)}`
        return (
          <tr key={copy.name}>
            <td>{when}</td>
            <td>{copy.fault === undefined ? sizeWords(copy.bytes) : ''}</td>
            <td>
              {copy.fault === undefined ? (
                <Button
                  label={`${t('screens.restore.take')} ${when}`}
                  onPress={() => {
                    onPress(copy)
                  }}
                >
                  {t('screens.restore.take')}
                </Button>
              ) : (
                <span className="mut">{t(keyIn('errors', copy.fault), { file: 'manifest.json' })}</span>
              )}
            </td>
          </tr>
        )
      })}
    </CopiesTable>
  )
}
