import { use } from 'react'
import { useText } from '../i18n/useText.ts'
import { CharacterKeysContext, isCharacterKey } from '../ui/characterKeys.ts'
import { Keys } from '../ui/Keys.tsx'

/** The keys of a list, for the foot of its screen. */
export function ListKeys({ hasFilter = false }: Readonly<{ hasFilter?: boolean }>) {
  const { t } = useText()
  return (
    <span className="keyList">
      {hasFilter && <KeyHint keys={['/']} label={t('shell.key.filter')} />}
      <KeyHint keys={['↑', '↓']} label={t('shell.key.move')} />
      <KeyHint keys={['Enter']} label={t('shell.key.open')} />
      <KeyHint keys={['Alt', '←']} label={t('shell.key.back')} />
    </span>
  )
}

/** A key and what it does; nothing where the person has turned such keys off. */
export function KeyHint({ keys, label }: Readonly<{ keys: readonly string[]; label: string }>) {
  if (!use(CharacterKeysContext) && isCharacterKey(keys)) return null
  return (
    <span>
      <Keys keys={keys} /> {label}
    </span>
  )
}
