// Reads an amount in words back into cents by another way than the program writes it: a running total over tokens,
// with its own spelled-out dictionary and no table of the program.
const CNR: Readonly<Record<string, number>> = {
  nula: 0,
  jedan: 1,
  jedna: 1,
  dva: 2,
  dvije: 2,
  tri: 3,
  četiri: 4,
  pet: 5,
  šest: 6,
  sedam: 7,
  osam: 8,
  devet: 9,
  deset: 10,
  jedanaest: 11,
  dvanaest: 12,
  trinaest: 13,
  četrnaest: 14,
  petnaest: 15,
  šesnaest: 16,
  sedamnaest: 17,
  osamnaest: 18,
  devetnaest: 19,
  dvadeset: 20,
  trideset: 30,
  četrdeset: 40,
  pedeset: 50,
  šezdeset: 60,
  sedamdeset: 70,
  osamdeset: 80,
  devedeset: 90,
  sto: 100,
  dvjesta: 200,
  trista: 300,
  četiristo: 400,
  petsto: 500,
  šesto: 600,
  sedamsto: 700,
  osamsto: 800,
  devetsto: 900,
}
const EN: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SCALES: Readonly<Record<string, number>> = {
  hiljadu: 1e3,
  hiljada: 1e3,
  hiljade: 1e3,
  milion: 1e6,
  miliona: 1e6,
  milijarda: 1e9,
  milijarde: 1e9,
  milijardi: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}
const CURRENCY = new Set(['euro', 'eura', 'euros'])

/** Cents of an amount in words, Latin script or English; throws on a word that does not belong there. */
export function parseAmountInWords(text: string): number {
  let total = 0
  let group = 0
  let cents = 0
  for (const word of text.split(/[\s-]+/)) {
    const fraction = /^(\d\d)\/100$/.exec(word)
    if (fraction !== null) cents = Number(fraction[1])
    else if (word in SCALES) {
      total += (group === 0 ? 1 : group) * (SCALES[word] ?? 0)
      group = 0
    } else if (word === 'hundred') group *= 100
    else if (word in CNR || word in EN) group += CNR[word] ?? EN[word] ?? 0
    else if (word !== 'i' && word !== 'and' && !CURRENCY.has(word)) throw new Error(`not a number word: ${word}`)
  }
  return (total + group) * 100 + cents
}
