import type { CustodyNote } from '../../../shared/domain/caseFile/attachment.ts'
import { parseDate, readTypedDate } from '../../../shared/format/parseDate.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'

/** How a file came in, as it is typed. */
export type TypedCustody = Readonly<{ from: string; on: string; original: string }>

export function typeCustody({ from = '', on, original = '' }: CustodyNote): TypedCustody {
  return { from, on: readTypedDate(on), original }
}

/** What was typed, where the day is one. */
export function readCustody({ from, on, original }: TypedCustody): CustodyNote | undefined {
  const day = parseDate(on)
  if (!day.ok) return undefined
  return {
    ...(from.trim() === '' ? {} : { from: from.trim() }),
    on: day.value,
    ...(original.trim() === '' ? {} : { original: original.trim() }),
  }
}

/** What is typed of how a file came in, kept until it has come. */
export function useKeptCustody(key: string, start: CustodyNote) {
  const first = JSON.stringify(typeCustody(start))
  const { typed, setTyped, forget } = useKeptText(key, first)
  return {
    typed: readKept(typed) ?? typeCustody(start),
    setTyped: (next: TypedCustody) => {
      setTyped(JSON.stringify(next))
    },
    forget,
  }
}

function readKept(text: string): TypedCustody | undefined {
  const found = JSON.parse(text) as Partial<Record<keyof TypedCustody, unknown>>
  const { from, on, original } = found
  const isTyped = typeof from === 'string' && typeof on === 'string' && typeof original === 'string'
  return isTyped ? { from, on, original } : undefined
}

type Props = Readonly<{ typed: TypedCustody; onType: (typed: TypedCustody) => void }>

/** From whom a file came, when, and where its original is. */
export function CustodyFields({ typed, onType }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const day = parseDate(typed.on)
  return (
    <div className="custodyFields">
      <TextField
        label={t('screens.attachment.from')}
        value={typed.from}
        maxLength={200}
        onChange={(from) => {
          onType({ ...typed, from })
        }}
      />
      <TextField
        label={t('screens.attachment.on')}
        value={typed.on}
        maxLength={20}
        kind="date"
        error={day.ok ? undefined : errorText(day.error.code)}
        onChange={(on) => {
          onType({ ...typed, on })
        }}
      />
      <TextField
        label={t('screens.attachment.original')}
        value={typed.original}
        maxLength={300}
        onChange={(original) => {
          onType({ ...typed, original })
        }}
      />
    </div>
  )
}
