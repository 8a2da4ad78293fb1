import { useEffect } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Gives to the courier what the book has as sent and what a sudden end or a full disk has kept here, each once. */
export function PostedPackets({ sent }: Pick<Output<'packet.list'>, 'sent'>) {
  const errorText = useErrorText()
  const { mutate, error } = useCommand('packet.sendAgain')
  const id = sent.find(({ isToPost }) => isToPost)?.id
  useEffect(() => {
    if (id !== undefined) mutate({ id })
  }, [id, mutate])
  return error === null ? null : <Notice tone="bad">{errorText(error)}</Notice>
}
