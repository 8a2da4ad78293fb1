import type { Output } from '../../shared/contract/channels.ts'
import type { Destination } from '../../shared/contract/givingOut.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** A command that gives a paper out, and what came of it last. */
export type Giving = Readonly<{
  isPending: boolean
  error: Error | null
  data: Readonly<Pick<Output<'rights.print'>, 'outcome'>> | undefined
}>

type Props = Readonly<{ giving: Giving; onGive: (to: Destination) => void; of?: string }>

/** Beside the button that prints a paper: the same as a file for a word processor. `of`: which, where there are several. */
export function SaveAsDocx({ giving, onGive, of }: Props) {
  const { t } = useText()
  const words = t('screens.print.docx')
  return (
    <Button
      isDisabled={giving.isPending}
      {...(of === undefined ? {} : { label: `${words} ${of}` })}
      onPress={() => {
        onGive({ format: 'docx' })
      }}
    >
      {words}
    </Button>
  )
}

/** Why a paper did not leave, or that it did; `printed`: said once it has been printed. */
export function WhatCameOfIt({ giving, printed }: Readonly<{ giving: Giving; printed?: string | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = giving
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data?.outcome === 'exported') return <Notice tone="ok">{t('screens.print.saved')}</Notice>
  return data?.outcome === 'printed' && printed !== undefined ? <Notice tone="ok">{printed}</Notice> : null
}
