import { useDeferredValue } from 'react'
import type { Input, Output } from '../../../../shared/contract/channels.ts'
import { ApiError } from '../../../api/client.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'

/** What a paragraph would say, or why it cannot be said; `isSound` only of what stands typed now. */
export type Preview = Readonly<{
  data: Output<'documentText.preview'> | undefined
  errors: Readonly<{ cnr: string | undefined; en: string | undefined }>
  /** A refusal that is of neither side. */
  refusal: string | undefined
  isSound: boolean
}>

/** Tries a paragraph while it is typed. */
export function useTextPreview(typed: Input<'documentText.preview'>): Preview {
  const errorText = useErrorText()
  const asked = useDeferredValue(typed)
  const { data, error, isPlaceholderData } = useChannel('documentText.preview', asked, { keepPrevious: true })
  const side = error instanceof ApiError ? error.field : undefined
  const words = error === null ? undefined : errorText(error)
  const isOfSide = side === 'cnr' || side === 'en'
  return {
    data: error === null ? data : undefined,
    errors: { cnr: side === 'cnr' ? words : undefined, en: side === 'en' ? words : undefined },
    refusal: isOfSide ? undefined : words,
    isSound: error === null && data !== undefined && !isPlaceholderData && isSame(asked, typed),
  }
}

function isSame(one: Input<'documentText.preview'>, other: Input<'documentText.preview'>): boolean {
  return one.cnr === other.cnr && one.en === other.en
}
