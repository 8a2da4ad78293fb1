import { Button } from './Button.tsx'
import type { MoreRows } from './VirtualList.tsx'

type Props = Readonly<{ more: MoreRows | undefined; label: string }>

/** Under a list that is read a page at a time, where it goes on: what comes next is read. */
export function MoreButton({ more, label }: Props) {
  if (more === undefined) return null
  return (
    <div className="actions">
      <Button onPress={more.load} isDisabled={more.isLoading}>
        {label}
      </Button>
    </div>
  )
}
