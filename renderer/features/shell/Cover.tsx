import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { flushDrafts } from '../../api/draftWriter.ts'
import { useSession } from '../../api/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { hideTitle } from './hideTitle.ts'
import { UncoverForm } from './UncoverForm.tsx'

/**
 * F9 and its button: a neutral screen over all there is, from one moment to the next. The engine's own modal dialog: above every
 * other layer, and nothing below it can be seen, reached or read aloud. It takes no password, unless the work is to go on without anybody there.
 */
export function CoverButton() {
  const { t } = useText()
  const { cover } = useSession()
  const dialog = useRef<HTMLDialogElement>(null)
  const showTitle = useRef<() => void>(undefined)
  const show = () => {
    if (dialog.current?.open !== false) return
    dialog.current.showModal()
    showTitle.current = hideTitle()
  }
  useCoverKey(show)
  const isLocked = cover === 'covered'
  const open = useEffectEvent(show)
  useEffect(() => {
    if (!isLocked) return undefined
    open()
    const covered = dialog.current
    return () => {
      covered?.close()
    }
  }, [isLocked])
  return (
    <>
      <button type="button" className="plainLink" onClick={show}>
        {t('shell.cover.hide')} <Keys keys={['F9']} />
      </button>
      {createPortal(
        <CoverScreen
          dialog={dialog}
          isLocked={isLocked}
          onClosed={() => {
            showTitle.current?.()
          }}
        />,
        document.body,
      )}
    </>
  )
}

type Props = Readonly<{ dialog: RefObject<HTMLDialogElement | null>; isLocked: boolean; onClosed: () => void }>

function CoverScreen({ dialog, isLocked, onClosed }: Props) {
  const { t } = useText()
  const close = () => {
    dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      className="screenCover"
      aria-label={t('shell.cover.title')}
      // A dialog of the screen neither hides this one from a screen reader nor takes the focus out of it.
      data-react-aria-top-layer="true"
      onKeyDown={(event) => {
        // Of the keys of the screen below only the one that locks is heard.
        if (!(event.ctrlKey && event.key.toLowerCase() === 'l')) event.stopPropagation()
        if (isLocked && event.key === 'Escape') event.preventDefault()
      }}
      onClose={() => {
        if (isLocked) dialog.current?.showModal()
        else onClosed()
      }}
    >
      {isLocked ? <UncoverForm /> : <Choices onBack={close} />}
    </dialog>
  )
}

function Choices({ onBack }: Readonly<{ onBack: () => void }>) {
  const { t } = useText()
  const { cover } = useSession()
  const keep = useSessionCommand('session.cover')
  const lock = useSessionCommand('session.lock')
  return (
    <div className="stack">
      <div className="actions">
        <Button kind="primary" onPress={onBack}>
          {t('shell.cover.back')}
        </Button>
        <Button onPress={() => void flushDrafts().then(() => lock.mutateAsync({}))}>{t('shell.lock')}</Button>
        {cover === 'free' && (
          <Button kind="quiet" onPress={() => void flushDrafts().then(() => keep.mutateAsync({}))}>
            {t('shell.cover.keep')}
          </Button>
        )}
      </div>
      <p className="mut">{t(cover === 'free' ? 'shell.cover.explain' : 'shell.cover.explainUsed')}</p>
    </div>
  )
}

/** Heard before anything else in the window hears a key, and whatever else is open. */
function useCoverKey(show: () => void): void {
  const act = useEffectEvent(show)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
    }
  }, [])
}
