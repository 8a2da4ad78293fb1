import { useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { Keys } from '../../ui/Keys.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { SearchPanel } from './SearchPanel.tsx'
import { findScreenActs, type ScreenAct } from './useCommands.ts'

/** Ctrl and K, wherever one is, and its button: the search over everything. The focus comes back to where it was. */
export function SearchButton() {
  const { t } = useText()
  const [acts, setActs] = useState<readonly ScreenAct[]>()
  const isOpen = useRef(false)
  const origin = useRef<Element>(null)
  const open = () => {
    if (!isOpen.current) setActs(findScreenActs(document))
    // Opened again before the focus has come back from closing, it knows of no other place.
    if (document.activeElement !== document.body) origin.current = document.activeElement
    isOpen.current = true
  }
  const close = () => {
    isOpen.current = false
    setActs(undefined)
    afterTwoFrames(() => {
      const isLost = !isOpen.current && document.activeElement === document.body
      if (isLost && origin.current instanceof HTMLElement) origin.current.focus({ preventScroll: true })
    })
  }
  useShortcut({ key: 'k', ctrl: true }, open)
  return (
    <>
      <button type="button" className="searchButton" aria-haspopup="dialog" onClick={open}>
        <span>{t('search.open')}</span> <Keys keys={['Ctrl', 'K']} />
      </button>
      <ModalOverlay
        className="overlay searchOverlay"
        isOpen={acts !== undefined}
        isDismissable
        onOpenChange={(isShown) => {
          if (!isShown) close()
        }}
      >
        <Modal className="modal searchModal">
          <Dialog className="searchDialog" aria-label={t('search.title')}>
            {acts !== undefined && <SearchPanel acts={acts} onClose={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  )
}

/** The library gives the focus back in the frame after it has taken the dialog away. */
function afterTwoFrames(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
