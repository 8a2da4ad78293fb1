import { useState } from 'react'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../ActForm.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'

export type Shares = readonly [string, string]
type Props = Readonly<{ onReady: (shares: Shares) => void; onBack?: (() => void) | undefined }>

/** Two shares, typed or scanned by their holders one after the other: the first is off the screen before the second is asked for. */
export function TwoShares({ onReady, onBack }: Props) {
  const { t } = useText()
  const [first, setFirst] = useState<Readonly<{ share: string; mark: string }> | undefined>(undefined)
  return (
    <div className="stack">
      {first !== undefined && <Notice tone="ok">{t('shell.shares.read', { number: 1, mark: first.mark })}</Notice>}
      <OneShare
        key={first === undefined ? 1 : 2}
        number={first === undefined ? 1 : 2}
        onBack={onBack}
        onRead={(share, mark) => {
          if (first === undefined) setFirst({ share, mark })
          else onReady([first.share, share])
        }}
      />
    </div>
  )
}

type OneProps = Readonly<{
  number: number
  onRead: (share: string, mark: string) => void
  onBack: (() => void) | undefined
}>

function OneShare({ number, onRead, onBack }: OneProps) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const read = useSecretCommand('recovery.readShare')
  const share = typed.trim()
  return (
    <ActForm
      submit={t('shell.shares.check', { number })}
      isReady={share !== ''}
      isBusy={read.isPending}
      error={read.error}
      onSubmit={() => {
        read.mutate(
          { share },
          {
            onSuccess: ({ mark }) => {
              onRead(share, mark)
            },
          },
        )
      }}
      onClose={onBack}
      cancel={t('shell.back')}
    >
      <TextField
        label={t('shell.shares.share', { number })}
        hint={t('shell.shares.hint')}
        value={typed}
        maxLength={400}
        autoFocus
        onChange={setTyped}
      />
    </ActForm>
  )
}
