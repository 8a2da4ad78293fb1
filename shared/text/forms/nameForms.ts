import { toCyrillic } from '../cyrillic.ts'
import { toLatin } from '../latin.ts'
import type { CaseForms, WordForms } from './caseForms.ts'
import { declinePerson, type Sex } from './personForms.ts'
import { declinePlace } from './placeForms.ts'
import { beginsWithRole, declineRole } from './roleForms.ts'

/** What to decline: a person's name or pseudonym, a place, or a role in the proceedings. */
export type NameToDecline = Readonly<{ name: string; sex: Sex; kind: 'person' | 'place' | 'role' }>
/** The case forms and whether the rules are sure; a person checks what is not `confident`, and may correct all. */
export type NameForms = CaseForms & Readonly<{ confident: boolean }>

/**
 * Montenegrin case forms of a name, in the script it came in. A suggestion that a person confirms; never an error:
 * what cannot be declined stays as it is with `confident: false`. Source: domain rules §13.7.
 */
export function declineName({ name, sex, kind }: NameToDecline): NameForms {
  const typed = name.normalize('NFC').trim().replace(/\s+/g, ' ')
  const isCyrillic = /[\u0400-\u045f]/.test(typed)
  const { forms, confident } = decline((isCyrillic ? toLatin(typed) : typed).split(' '), sex, kind)
  const written = isCyrillic ? (form: string) => toCyrillic(form) : (form: string) => form
  return {
    nominative: typed,
    genitive: written(forms.genitive),
    dative: written(forms.dative),
    accusative: written(forms.accusative),
    instrumental: written(forms.instrumental),
    locative: written(forms.locative),
    confident,
  }
}

function decline(words: readonly string[], sex: Sex, kind: NameToDecline['kind']): WordForms {
  if (kind === 'place') return declinePlace(words)
  return kind === 'role' || beginsWithRole(words) ? declineRole(words, sex) : declinePerson(words, sex)
}
