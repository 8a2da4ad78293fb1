import { useEffect, useEffectEvent, useState, type DragEvent } from 'react'
import { isWords } from '../ui/usePastedText.ts'

/** What a place needs that files are dropped on, and whether one is held over it. */
export function useDrop(take: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave() {
        setIsOver(false)
      },
      onDrop(event: DragEvent) {
        event.preventDefault()
        setIsOver(false)
        take([...event.dataTransfer.files])
      },
    },
  }
}

/** Pasting anywhere on the screen, where the clipboard holds a file or a picture. */
export function usePastedFiles(take: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event
    const files = [...(clipboardData?.files ?? [])]
    if (clipboardData === null || files.length === 0 || isWords(clipboardData)) return
    event.preventDefault()
    take(files)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      onPaste(event)
    }
    window.addEventListener('paste', listen)
    return () => {
      window.removeEventListener('paste', listen)
    }
  }, [])
}
