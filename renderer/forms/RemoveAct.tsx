import type { Input } from '../../shared/contract/channels.ts'
import { useCommand } from '../api/useChannel.ts'
import { useText } from '../i18n/useText.ts'
import { ConfirmedAct } from '../parts/ConfirmedAct.tsx'

type RemoveChannel = 'claim.remove' | 'person.remove' | 'evidence.remove'
type Props<Name extends RemoveChannel> = Readonly<{
  channel: Name
  input: Input<Name>
  /** Group of messages: `remove`, `removeTitle`, `removeExplain`, `removeSubmit`. */
  words: 'screens.claim' | 'screens.evidence' | 'screens.person'
  form: Readonly<{ discard: () => Promise<void> }>
  onRemoved?: () => void
}>

/** Removing what a form shows; its draft goes with it. */
export function RemoveAct<Name extends RemoveChannel>({ channel, input, words, form, onRemoved }: Props<Name>) {
  const { t } = useText()
  const command = useCommand(channel)
  async function remove(): Promise<void> {
    const removed = await command.mutateAsync(input).catch(() => undefined)
    if (removed === undefined) return
    await form.discard()
    onRemoved?.()
  }
  return (
    <ConfirmedAct
      button={t(`${words}.remove`)}
      words={{
        title: t(`${words}.removeTitle`),
        explain: t(`${words}.removeExplain`),
        submit: t(`${words}.removeSubmit`),
      }}
      command={command}
      onConfirm={() => void remove()}
    />
  )
}
