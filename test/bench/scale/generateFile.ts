import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { holderAfter } from '../../../shared/domain/claim/custody.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { COURT, PROSECUTION } from '../../support/office/people.ts'
import { createRandom, type Chance } from './chance.ts'
import { generateClaim, generateStage } from './claims.ts'
import { generateAddress, generateName, generateText } from './words.ts'

export type InventedFile = Readonly<{ id: string; custody: string; file: CaseFile }>

const KINDS = ['expertReport', 'receipts', 'testimony', 'medicalRecord', 'wageData', 'contract'] as const
const FIRST_DAY = '2021-01-04'
const DAYS = 1_980
const LETTERS = 'ABCDEFGHIJKLMNOP'

/** The case file of a number, the same in every run, as it stands on the 15th of June 2026. */
export function generateFile(number: number): InventedFile {
  const chance = createRandom(number)
  const stages = Array.from({ length: 1 + chance.number(3) }, () => generateStage(chance))
  const day = addDays(FIRST_DAY, chance.number(DAYS))
  const proceedings = generateProceedings(chance, number, day, stages)
  const evidence = generateEvidence(chance)
  const place = { holder: PROSECUTION, court: COURT, prosecution: PROSECUTION }
  return {
    id: number.toString(16).padStart(8, '0') + chanceId(chance),
    custody: holderAfter(place, stages),
    file: {
      proceedings,
      people: generatePeople(chance, stages.length),
      evidence,
      claims: stages.map((stage, index) =>
        generateClaim(chance, { number: index + 1, stage, day, evidence: evidence.length }),
      ),
    },
  }
}

function generateProceedings(chance: Chance, number: number, day: string, stages: readonly ClaimStage[]): Proceedings {
  const year = day.slice(2, 4)
  const isFiled = stages.some((stage) => STAGES[stage].filed && stage !== 'forwarded')
  const isDecided = stages.some((stage) => STAGES[stage].decided)
  const last = 4 - chance.number(3)
  const hearings = Array.from({ length: last }, (_, index) => ({
    date: addDays(day, 60 + 45 * index),
    kind: 'main' as const,
  }))
  const ended = addDays(day, 60 + 45 * (last - 1))
  // Of the rest some are still to be heard.
  const isOver = isDecided || (ended < '2026-06-15' && chance.often(0.5))
  const still = isOver ? [] : [{ date: addDays('2026-06-01', chance.number(90)), kind: 'main' as const }]
  return {
    court: COURT,
    ...(isFiled ? { courtMark: `K.br.${String(number)}/${year}` } : {}),
    prosecution: PROSECUTION,
    prosecutionMark: `Kt.br.${String(number)}/${year}`,
    offences: [{ law: 'KZ CG', article: '444', paragraph: '1', from: '2019-02-01', to: '2019-10-31' }],
    facts: generateText(chance, 5),
    indictment: { date: day },
    hearings: [...hearings, ...still],
    ...(isOver ? { mainHearingEnded: ended } : {}),
    ...(isDecided ? { verdict: { kind: 'conviction' as const, announced: addDays(ended, 3) } } : {}),
    plea: false,
  }
}

function generatePeople(chance: Chance, victims: number): readonly Person[] {
  const injured = Array.from({ length: victims }, (_, index): Person => {
    const letter = `${LETTERS.charAt(chance.number(LETTERS.length))}${String(1 + chance.number(99))}`
    const sex = chance.often(0.8) ? 'f' : 'm'
    return {
      id: `v${String(index + 1)}`,
      role: 'injuredParty',
      name: generateName(chance, sex),
      sex,
      birthDate: `19${String(70 + chance.number(30))}-04-07`,
      address: generateAddress(chance),
      citizenship: 'MNE',
      understandsMontenegrin: true,
      representative: 'r1',
      ...(chance.often(0.7)
        ? { sealed: true, pseudonym: { cnr: `Oštećena ${letter}`, en: `Injured party ${letter}` } }
        : {}),
    }
  })
  const others = (['d1', 'd2'] as const).map((id): Person => ({
    id,
    role: 'defendant',
    name: generateName(chance, 'm'),
    sex: 'm',
    address: generateAddress(chance),
    citizenship: 'MNE',
  }))
  return [
    ...injured,
    ...others,
    { id: 'r1', role: 'attorney', name: generateName(chance, 'f'), sex: 'f', powerOfAttorneyDate: '2025-10-02' },
    { id: 'j1', role: 'judge', name: 'Vesna Žižić', sex: 'f', office: COURT },
  ]
}

function generateEvidence(chance: Chance): readonly Evidence[] {
  return Array.from({ length: 3 + chance.number(6) }, (_, index) => ({
    id: `e${String(index + 1)}`,
    kind: chance.pick(KINDS),
    title: generateText(chance, 1),
    date: '2025-03-01',
    pages: 1 + chance.number(40),
    strength: 'strong' as const,
  }))
}

function chanceId(chance: Chance): string {
  return Array.from({ length: 24 }, () => chance.number(16).toString(16)).join('')
}
