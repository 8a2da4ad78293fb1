import { NamesIn } from '../forms/NameNote.tsx'
import { useNamesInText } from '../forms/useTypedNames.ts'
import { TextArea } from '../ui/Field.tsx'

type Props = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  /** The file it is about, as the beginning of a key; undefined for what is about none. */
  file: string | undefined
  error?: string | undefined
  autoFocus?: boolean
  field?: string
}>

/** Why somebody does what is written down: where it names a protected person of the file, the pseudonym is offered instead. */
export function ReasonField({ file, ...field }: Props) {
  const { value, onChange } = field
  const names = useNamesInText(value, file)
  const note = names && <NamesIn names={names} text={value} side="cnr" onReplace={onChange} />
  return <TextArea {...field} note={note} />
}
