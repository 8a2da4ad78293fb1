/** The people of the story; all of them invented. */
export const COURT = 'VSPG'
export const PROSECUTION = 'VDT-PG'

export type Colleague = Readonly<{ name: string; sex: 'f' | 'm'; office: string; given: string; own: string }>
export type Who = 'administrator' | 'prosecutor' | 'judge' | 'clerk'

export const PEOPLE: Readonly<Record<Who, Colleague>> = {
  administrator: colleague('Administrator sistema', 'm', COURT, 'administrator'),
  prosecutor: colleague('Ljiljana Šofranac', 'f', PROSECUTION, 'tužilaštvo'),
  judge: colleague('Vesna Žižić', 'f', COURT, 'sudija'),
  clerk: colleague('Marko Ćetković', 'm', COURT, 'upisničar'),
}

function colleague(name: string, sex: 'f' | 'm', office: string, word: string): Colleague {
  return { name, sex, office, given: `${word} dobija prvu lozinku`, own: `${word} postavlja svoju lozinku` }
}
