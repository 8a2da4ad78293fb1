import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'

const SHAPES = { strong: '●', supporting: '◐', weak: '○', none: '✕' } as const

/** The best of the evidence behind a head as a shape and a word. */
export function EvidenceStrength({ chosen }: Readonly<{ chosen: readonly Evidence[] }>) {
  const { t } = useText()
  const strength = best(chosen)
  return (
    <span className={`strength ${strength}`}>
      <span aria-hidden="true">{SHAPES[strength]}</span> {t(`screens.strength.${strength}`)}
    </span>
  )
}

function best(chosen: readonly Evidence[]): keyof typeof SHAPES {
  if (chosen.length === 0) return 'none'
  if (chosen.some((entry) => entry.strength === 'strong')) return 'strong'
  return chosen.some((entry) => entry.strength !== 'weak') ? 'supporting' : 'weak'
}
