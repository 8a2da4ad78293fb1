import { useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/Field.tsx'

/** How a version of a table is named, and why or by which source it is brought. */
export type VersionWords = Readonly<{ version: string; source: string }>

type Props = Readonly<{
  typed: VersionWords
  onChange: (typed: VersionWords) => void
  /** What the second field asks for. */
  source: string
  wrong: (name: keyof VersionWords) => string | undefined
  isFirst?: boolean
}>

/** What is asked of every version that is proposed, before a second person sees it. */
export function VersionFields({ typed, onChange, source, wrong, isFirst = false }: Props) {
  const { t } = useText()
  return (
    <>
      <TextField
        label={t('screens.law.rate.version')}
        hint={t('screens.law.rate.hint.version')}
        value={typed.version}
        maxLength={20}
        autoFocus={isFirst}
        error={wrong('version')}
        onChange={(version) => {
          onChange({ ...typed, version })
        }}
      />
      <TextField
        label={source}
        value={typed.source}
        maxLength={300}
        error={wrong('source')}
        onChange={(value) => {
          onChange({ ...typed, source: value })
        }}
      />
    </>
  )
}
