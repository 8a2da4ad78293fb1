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
  const open = () => {
    if (!isOpen.current) setActs(findScreenActs(document))
    isOpen.current = true
  }
  const close = () => {
    isOpen.current = false
    setActs(undefined)
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
