import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { Field } from '../../forms/Field.tsx'
import { useTyped } from '../../forms/formContext.ts'

const SEALABLE: readonly PersonRole[] = ['injuredParty', 'successor', 'witness']

/**
 * Grammatical gender of the person, and the cover: pseudonym in both languages (ZKP 121–124). A stored seal is taken off
 * by an act of its own, never by a tick.
 */
export function SealFields({ role, isStoredSealed }: Readonly<{ role: PersonRole; isStoredSealed: boolean }>) {
  const isSealed = useTyped('sealed') === true
  return (
    <div className={isSealed ? 'cover' : undefined}>
      <div className="fieldGrid">
        <Field path="sex" />
        {(SEALABLE.includes(role) || isSealed) && (
          <div className="field bottom">
            {isStoredSealed ? <Field path="sealed" isReadOnly /> : <Field path="sealed" />}
          </div>
        )}
      </div>
      <Field path="pseudonym" />
    </div>
  )
}
