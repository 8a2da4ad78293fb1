import { useText } from '../i18n/useText.ts'

/** Says when what is typed was last kept; announced quietly. */
export function DraftLine({ savedAt, isRestored }: Readonly<{ savedAt: string | undefined; isRestored: boolean }>) {
  const { t, time } = useText()
  return (
    <p className="mut draft" role="status">
      {savedAt !== undefined && t('screens.draft.saved', { time: time(savedAt) })}
      {savedAt !== undefined && isRestored && ` · ${t('screens.draft.restored')}`}
    </p>
  )
}
