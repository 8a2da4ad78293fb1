import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { usePrintBatch } from './usePrintBatch.ts'

type Props = Readonly<{
  batch: Pick<ReturnType<typeof usePrintBatch>, 'progress' | 'printed' | 'stop' | 'error'>
  /** How many copies are wanted; why none can be printed, where none can. */
  count: number
  blocked: string | undefined
  onBlocked?: (() => void) | undefined
  onRun: () => void
}>

/** The foot of a batch: how far it is, what came of it, and the button that begins or stops it. */
export function BatchFoot({ batch: { progress, printed, stop, error }, count, blocked, onBlocked, onRun }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  return (
    <>
      {progress !== undefined && <Notice tone="plain">{t('papers.batch.progress', progress)}</Notice>}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {printed !== undefined && <Notice tone="ok">{t('papers.batch.done', { count: printed })}</Notice>}
      <div className="actions">
        {progress === undefined ? (
          <Button
            kind="primary"
            isDisabled={blocked !== undefined}
            {...(onBlocked === undefined ? {} : { onBlocked })}
            onPress={onRun}
          >
            {blocked ?? t('papers.batch.submit', { count })}
          </Button>
        ) : (
          <Button onPress={stop}>{t('papers.batch.stop')}</Button>
        )}
      </div>
    </>
  )
}
