import { useText } from '../i18n/useText.ts'

export function usePasswordLabels() {
  const { t } = useText()
  return {
    password: t('screens.password.new'),
    again: t('screens.password.again'),
    hint: t('screens.password.hint'),
    tooShort: t('screens.password.tooShort'),
    different: t('screens.password.different'),
  }
}
