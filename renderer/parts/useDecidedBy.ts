import { useText } from '../i18n/useText.ts'

/** « (decision Kž.br.41/26)» behind the day of a decision of another court; nothing where its mark is not known. */
export function useDecidedBy(): (mark: string | undefined) => string {
  const { t } = useText()
  return (mark) => (mark === undefined ? '' : t('proof.by', { mark }))
}
