import { useState } from 'react'
import type { CeremonyState, ShownShare } from '../../../shared/contract/recovery.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AskedWords } from './AskedWords.tsx'
import { ShareOnScreen } from './ShareOnScreen.tsx'

type Props = Readonly<{
  begun: CeremonyState
  /** What ends the ceremony, once every share is proven. */
  end: Readonly<{ label: string; isBusy: boolean; onPress: () => void }>
}>

/**
 * Gives the shares to their holders, one after the other: called to the screen, shown, hidden, typed back. Never is more than
 * one share in the window, and none once it is proven.
 */
export function Ceremony({ begun, end }: Props) {
  const { t, script } = useText()
  const [state, setState] = useState(begun)
  const place = state.holders.findIndex(({ isProven }) => !isProven)
  return (
    <div className="stack">
      <ol className="holders" aria-label={t('screens.ceremony.holders')}>
        {state.holders.map(({ holder, isProven }, index) => (
          <li key={holder} aria-current={index === place ? 'step' : undefined}>
            {script(holder)}
            <span className={isProven ? 'proven' : 'mut'}>
              {t(isProven ? 'screens.ceremony.proven' : 'screens.ceremony.waiting')}
            </span>
          </li>
        ))}
      </ol>
      {place >= 0 ? (
        <Turn key={place} number={place + 1} holder={script(state.holders[place]?.holder ?? '')} onProven={setState} />
      ) : (
        <div className="stack">
          <p>{t('screens.ceremony.allProven', { mark: state.mark })}</p>
          <div className="actions">
            <Button kind="primary" isDisabled={end.isBusy} onPress={end.onPress}>
              {end.label}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

type TurnProps = Readonly<{ number: number; holder: string; onProven: (state: CeremonyState) => void }>

/** One holder's turn. What was shown is in this component alone, and goes with it. */
function Turn({ number, holder, onProven }: TurnProps) {
  const errorText = useErrorText()
  const [share, setShare] = useState<ShownShare | undefined>(undefined)
  const [places, setPlaces] = useState<readonly number[] | undefined>(undefined)
  const show = useSecretCommand('ceremony.show')
  const ask = useSecretCommand('ceremony.ask')
  const open = (): void => {
    show.mutate(
      {},
      {
        onSuccess: (shown) => {
          show.reset()
          setPlaces(undefined)
          setShare(shown)
        },
      },
    )
  }
  const hide = (): void => {
    ask.mutate(
      {},
      {
        onSuccess: (asked) => {
          setShare(undefined)
          setPlaces(asked.places)
        },
      },
    )
  }
  const problem = show.error ?? ask.error
  return (
    <section className="panel stack" aria-label={holder}>
      {problem !== null && <Notice tone="bad">{errorText(problem)}</Notice>}
      {share === undefined && places === undefined && (
        <Call number={number} holder={holder} isBusy={show.isPending} onShow={open} />
      )}
      {share !== undefined && <ShareOnScreen share={share} isBusy={ask.isPending} onHide={hide} />}
      {places !== undefined && <AskedWords places={places} onAgain={open} onProven={onProven} />}
    </section>
  )
}

type CallProps = Readonly<{ number: number; holder: string; isBusy: boolean; onShow: () => void }>

/** Before the share is shown: its holder alone stands at the screen. */
function Call({ number, holder, isBusy, onShow }: CallProps) {
  const { t } = useText()
  return (
    <>
      <h2>{t('screens.ceremony.call', { number, holder })}</h2>
      <p>{t('screens.ceremony.alone', { holder })}</p>
      <div className="actions">
        <Button kind="primary" isDisabled={isBusy} onPress={onShow}>
          {t('screens.ceremony.show', { number })}
        </Button>
      </div>
    </>
  )
}
