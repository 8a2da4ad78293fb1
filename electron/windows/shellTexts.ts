import cnr from '../../resources/locales/cnr/menu.json' with { type: 'json' }
import en from '../../resources/locales/en/menu.json' with { type: 'json' }
import type { Language } from '../../shared/text/language.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'

type ShellTexts = typeof cnr

/** What the program says outside its window: the menu, and the word to one who starts it twice. */
export function shellTexts(language: Language): ShellTexts {
  if (language === 'en') return en
  if (language === 'cnr') return cnr
  return Object.fromEntries(Object.entries(cnr).map(([key, text]) => [key, toCyrillic(text)])) as ShellTexts
}
