import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'

/** Each role has its own letter, so that no two people being added can ever share an id. */
export const ROLE_LETTERS: Readonly<Record<PersonRole, string>> = {
  injuredParty: 'v',
  successor: 's',
  defendant: 'd',
  attorney: 'r',
  defenceCounsel: 'b',
  guardian: 'g',
  judge: 'j',
  panelMember: 'u',
  clerk: 'k',
  prosecutor: 't',
  interpreter: 'i',
  expert: 'x',
  witness: 'w',
  thirdParty: 'o',
}

/** The people of a file in the order in which one looks for them. */
export const PEOPLE_GROUPS = ['injured', 'defendants', 'helpers', 'court', 'others'] as const
export type PeopleGroup = (typeof PEOPLE_GROUPS)[number]

export const GROUP_OF_ROLE: Readonly<Record<PersonRole, PeopleGroup>> = {
  injuredParty: 'injured',
  successor: 'injured',
  defendant: 'defendants',
  attorney: 'helpers',
  defenceCounsel: 'helpers',
  guardian: 'helpers',
  judge: 'court',
  panelMember: 'court',
  clerk: 'court',
  prosecutor: 'court',
  interpreter: 'others',
  expert: 'others',
  witness: 'others',
  thirdParty: 'others',
}
