/** The case forms a template needs; the vocative does not occur in court papers. */
export type CaseForms = Readonly<{
  nominative: string
  genitive: string
  dative: string
  accusative: string
  instrumental: string
  locative: string
}>

/** Case forms of one word, and whether the rules are sure of them. */
export type WordForms = Readonly<{ forms: CaseForms; confident: boolean }>

/** Genitive, dative, accusative and instrumental; the locative equals the dative. */
export type FormList = readonly string[]

/** Forms from the nominative and the list of the others. */
export function createCaseForms(nominative: string, [genitive, dative, accusative, instrumental]: FormList): CaseForms {
  return {
    nominative,
    genitive: genitive ?? nominative,
    dative: dative ?? nominative,
    accusative: accusative ?? nominative,
    instrumental: instrumental ?? nominative,
    locative: dative ?? nominative,
  }
}

/** A word that is the same in every case. */
export function unchanged(word: string, confident = true): WordForms {
  return { forms: createCaseForms(word, []), confident }
}

/** Forms made of a stem and endings; a word in capitals gets its endings in capitals. */
export function withEndings(word: string, stem: string, endings: FormList): CaseForms {
  const isCapitals = word.length > 1 && word === word.toUpperCase()
  return createCaseForms(
    word,
    endings.map((ending) => stem + (isCapitals ? ending.toUpperCase() : ending)),
  )
}

/** Forms of a fixed list put into the capitals of the word as typed. */
export function likeTyped(word: string, list: FormList): CaseForms {
  if (word.length > 1 && word === word.toUpperCase())
    return createCaseForms(
      word,
      list.map((form) => form.toUpperCase()),
    )
  const isCapital = word.slice(0, 1) !== word.slice(0, 1).toLowerCase()
  const first = (form: string) => (isCapital ? form.slice(0, 1).toUpperCase() : form.slice(0, 1).toLowerCase())
  return createCaseForms(
    word,
    list.map((form) => first(form) + form.slice(1)),
  )
}

/** The forms of several words joined by `separator`, sure only if each is. */
export function joinForms(words: readonly WordForms[], separator: string): WordForms {
  const join = (name: keyof CaseForms) => words.map((word) => word.forms[name]).join(separator)
  return {
    forms: {
      nominative: join('nominative'),
      genitive: join('genitive'),
      dative: join('dative'),
      accusative: join('accusative'),
      instrumental: join('instrumental'),
      locative: join('locative'),
    },
    confident: words.every((word) => word.confident),
  }
}
