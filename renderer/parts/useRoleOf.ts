import type { PersonRole } from '../../shared/domain/caseFile/person.ts'
import { useText } from '../i18n/useText.ts'

/** The role of a person in the gender of the person; in the general word while the gender is not typed. */
export function useRoleOf(): (role: PersonRole, sex: string) => string {
  const { t } = useText()
  return (role, sex) =>
    t(sex === 'm' || sex === 'f' ? `rules.roleOfPerson.${role}.${sex}` : `screens.personRole.${role}`)
}
