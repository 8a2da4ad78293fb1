import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

type Recall = Output<'packet.collect'>['recalls'][number]

const TOLD = { moved: 'recallAnswered', copy: 'copyRecallAnswered' } as const satisfies Readonly<
  Record<Recall['custody'], string>
>

/** Which packet its sender has called back, and what the book answers. */
export function AnsweredRecall({ recall: { sequence, office, custody, state } }: Readonly<{ recall: Recall }>) {
  const { t, office: nameOf } = useText()
  return (
    <Notice tone={state === 'recalled' ? 'ok' : 'warn'}>
      {t(`screens.packets.book.${TOLD[custody]}.${state}`, { sequence, office: nameOf(office) })}
    </Notice>
  )
}
