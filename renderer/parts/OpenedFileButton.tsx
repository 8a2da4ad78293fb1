import type { ReceivedKind } from '../../shared/contract/receivedKind.ts'
import { useSession } from '../api/session.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

const WORDS = { packet: 'screens.received.look', exchange: 'screens.received.import' } as const

type Props = Readonly<{ kind: ReceivedKind; isDisabled: boolean; onPress: () => void }>

/** Reads the file that the program was opened with; nothing where there is none of that kind. */
export function OpenedFileButton({ kind, isDisabled, onPress }: Props) {
  const { t } = useText()
  const { received } = useSession()
  if (received !== kind) return null
  return (
    <Button isDisabled={isDisabled} onPress={onPress}>
      {t(WORDS[kind])}
    </Button>
  )
}
