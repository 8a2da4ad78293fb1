import { useNavigation, type Route } from '../../api/navigation.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ title: string; waiting: string; open: string; to: Route }>

/** What waits on another screen, in a line, and the way there. */
export function ScreenTask({ title, waiting, open, to }: Props) {
  const { go } = useNavigation()
  return (
    <section className="panel stack" aria-label={title}>
      <div className="actions">
        <span>{waiting}</span>
        <Button
          onPress={() => {
            go(to)
          }}
        >
          {open}
        </Button>
      </div>
    </section>
  )
}
