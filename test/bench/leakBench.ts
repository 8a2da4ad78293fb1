import { findLeaks } from '../../shared/domain/privacy/leak.ts'
import type { LeakPerson } from '../../shared/domain/privacy/leakPerson.ts'
import sentences from '../support/data/legalSentences.json' with { type: 'json' }
import names from '../support/data/names.json' with { type: 'json' }

const CHARACTERS = 300_000
const PEOPLE = 12

/** Milliseconds to search about 100 pages for everything known of 12 people; the median of `runs`. */
export function leakBench(runs = 7): number {
  const people = names.slice(0, PEOPLE).map(({ name }, at): LeakPerson => {
    const digit = String(at % 10)
    return {
      id: `p${String(at)}`,
      role: 'injuredParty',
      name,
      birthDate: `199${digit}-04-07`,
      jmbg: `070499${digit}265000`,
      birthPlace: 'Nikšić',
      address: `ul. Njegoševa br. ${String(at + 1)}, Nikšić`,
      account: `510-8176777${digit}-21`,
      email: `p${String(at)}@primjer.me`,
      phone: `+382 67 123 45${digit}`,
    }
  })
  const text = pages()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    findLeaks(text, people)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

function pages(): string {
  let text = ''
  for (let at = 0; text.length < CHARACTERS; at++) {
    text += `${sentences[at % sentences.length] ?? ''} Dana 12.03.2024. uplaćeno je 1.${String(100 + (at % 900))},00 eura, K. br. ${String(at)}/26. `
  }
  return text
}
