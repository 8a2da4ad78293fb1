import { withEndings, type WordForms } from './caseForms.ts'

const SOFT = /(?:lj|nj|dž|[jćđčšžcśź])$/i
// Letters of other alphabets, and pairs Montenegrin spelling does not write (Rossi, Becker, Sharon).
const FOREIGN = /[qwxy]|[^a-zčćđšžśź'’-]|([^aeiouj])\1|ck|ph|gh|sch|^[stz]h|[^aeo]c$/i

/** Whether a word has letters outside the Montenegrin alphabet, so that its forms are a guess. */
export function looksForeign(word: string): boolean {
  return FOREIGN.test(word)
}

/**
 * A noun in -a (Nikola, Milica, sudija, Podgorica): -e, -i, -u, -om. Names keep k, g, h before -i (Branki); after i a
 * j parts the vowels (Maria: Marije, Mariji).
 */
export function declineNounInA(word: string, confident = true): WordForms {
  return {
    forms: withEndings(word, /[ií]a$/i.test(word) ? gliding(word) : word.slice(0, -1), ['e', 'i', 'u', 'om']),
    confident: confident && !looksForeign(word),
  }
}

function gliding(word: string): string {
  return word.slice(0, -1) + (word === word.toUpperCase() ? 'J' : 'j')
}

/** An adjective in the feminine (oštećena, Kovalska): -e, -oj, -u, -om. */
export function declineFeminineAdjective(word: string, confident = true): WordForms {
  return { forms: withEndings(word, word.slice(0, -1), ['e', 'oj', 'u', 'om']), confident }
}

/** An adjective in the masculine, of a person (okrivljeni: -og, -om, -og, -im) or soft (predsjedavajući: -eg, -em). */
export function declineMasculineAdjective(word: string, isSoft = false, confident = true): WordForms {
  const endings = isSoft ? ['eg', 'em', 'eg', 'im'] : ['og', 'om', 'og', 'im']
  return { forms: withEndings(word, word.slice(0, -1), endings), confident }
}

/**
 * A masculine noun: consonant (Lazar, Njegoš), -o (Marko), -e (Miloje), -i (Gjoni: Gjonija). `animate` makes the
 * accusative equal the genitive; `fleeting` drops the last a (Petar: Petra, Mojkovac: Mojkovca).
 */
export function declineMasculineNoun(word: string, options: { animate: boolean; fleeting?: boolean }): WordForms {
  const last = word.slice(-1).toLowerCase()
  if (last === 'o' || last === 'e') return inVowel(word, options.animate)
  if (last === 'i' || last === 'u' || last === 'y') return withGlide(word, options.animate)
  if (last === 'a') return declineNounInA(word)
  const stem = options.fleeting === true ? withoutFleetingA(word) : word
  const isDoubtful = options.fleeting !== true && /[dt]ac$/i.test(word)
  return endings(
    word,
    stem,
    isSoftStem(word) ? 'em' : 'om',
    options.animate,
    !looksForeign(word) && /[\p{L}]$/u.test(word) && !isDoubtful,
  )
}

function endings(word: string, stem: string, instrumental: string, animate: boolean, confident: boolean): WordForms {
  const forms = withEndings(word, stem, ['a', 'u', 'a', instrumental])
  return { forms: animate ? forms : { ...forms, accusative: word }, confident }
}

function inVowel(word: string, animate: boolean): WordForms {
  const stem = word.slice(0, -1)
  if (/i$/i.test(stem)) return afterI(word, stem, animate)
  // A foreign name keeps its e: Giuseppe, Giuseppea; Wilde, Wildea.
  if (/e$/i.test(word) && looksForeign(word)) return endings(word, word, 'om', animate, false)
  const isO = /o$/i.test(word)
  const instrumental = !isO && SOFT.test(stem) ? 'em' : 'om'
  return endings(word, stem, instrumental, animate, !looksForeign(word) && (isO || /[oi]je$/i.test(word)))
}

// Dario: Darija, Dariju, Dariom; the rarer names in -ie take -jem.
function afterI(word: string, stem: string, animate: boolean): WordForms {
  const isCapitals = word === word.toUpperCase()
  const { forms, confident } = endings(word, stem + (isCapitals ? 'J' : 'j'), 'em', animate, false)
  if (!/o$/i.test(word)) return { forms, confident }
  return { forms: { ...forms, instrumental: stem + (isCapitals ? 'OM' : 'om') }, confident }
}

function withGlide(word: string, animate: boolean): WordForms {
  if (!/i$/i.test(word))
    return endings(word, word + (/y$/i.test(word) ? 'j' : ''), /y$/i.test(word) ? 'em' : 'om', animate, false)
  return endings(word, word + (word === word.toUpperCase() ? 'J' : 'j'), 'em', animate, !looksForeign(word))
}

// After e in the last syllable the soft ending is avoided (Bereš: Berešom), but not in -ej (Andrej: Andrejem).
function isSoftStem(word: string): boolean {
  return SOFT.test(word) && !/e[šžčc]$/i.test(word)
}

function withoutFleetingA(word: string): string {
  const stem = word.slice(0, -2)
  const last = word.slice(-1)
  const voiceless = /b$/i.test(stem) && /c/i.test(last) ? stem.slice(0, -1) + (/B$/.test(stem) ? 'P' : 'p') : stem
  return voiceless + last
}

/**
 * Whether the a of a final -ac is certainly fleeting: not after d or t (otac: oca), not in a word of one syllable; an r
 * between consonants makes one (Grbac: Grpca, Vršac: Vršca).
 */
export function endsInFleetingAc(word: string): boolean {
  return /(?:[aeiou][^aeiou]*[^aeioudt]|(?:^|[^aeiou])r(?:[^aeioudtszšžj]*[bcčćgkmnplv]|š))ac$/i.test(word)
}

/** A neuter noun: -o (Sarajevo) or -e (Cetinje). */
export function declineNeuterNoun(word: string, confident: boolean): WordForms {
  const stem = word.slice(0, -1)
  const instrumental = /e$/i.test(word) ? 'em' : 'om'
  return endings(word, stem, instrumental, false, confident && !looksForeign(word))
}
