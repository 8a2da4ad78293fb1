import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { Chance } from './chance.ts'

const WOMEN =
  'Đurđica Śenka Ljubica Njegosava Džana Źana Čedna Šćepana Živka Ćamila Milena Jelena Anđela Sanja Tijana'.split(' ')
const MEN = 'Ratko Njegoš Đorđije Šćepan Ćiro Žarko Ljubo Džemal Śekoslav Marko Vuk Nikola Luka Đuro Čedo'.split(' ')
const SURNAMES = (
  'Šćekić Ćetković Ždralević Ljumović Njunjić Džaković Đalović Źenović Čađenović Śekularac Vuković Popović Knežević ' +
  'Radulović Perović Šofranac Žižić Đurović Janković Marković Bošković Krivokapić Ćorac Gjoni Lulgjuraj Čejović'
).split(' ')
const STREETS = [
  'ul. Slobode br.',
  'ul. Bulevar revolucije br.',
  'ul. Njegoševa br.',
  'ul. Hercegovačka br.',
  'Trg golootočkih žrtava br.',
]
const TOWNS = ['Podgorica', 'Nikšić', 'Cetinje', 'Bijelo Polje', 'Bar', 'Budva', 'Herceg Novi', 'Pljevlja']

const SENTENCES: readonly Bilingual[] = [
  {
    cnr: 'Okrivljeni je oštećenu doveo u zabludu obećanjem da će joj obezbijediti zaposlenje u ugostiteljskom objektu, a zatim joj oduzeo putnu ispravu i držao je u stanu bez mogućnosti slobodnog kretanja.',
    en: 'The accused deceived the injured party by promising employment in a catering establishment, then took her passport and kept her in a flat without freedom of movement.',
  },
  {
    cnr: 'Oštećena je radila svakog dana po dvanaest časova, bez dana odmora, a obećana zarada joj nijednom nije isplaćena u cjelini.',
    en: 'The injured party worked twelve hours every day without a day of rest, and the promised wage was never paid in full.',
  },
  {
    cnr: 'Iz nalaza i mišljenja vještaka proizlazi da je oštećena pretrpjela strah jakog intenziteta u trajanju od više mjeseci i da joj je potrebno dalje liječenje.',
    en: 'The findings of the expert show that the injured party suffered fear of strong intensity for several months and that further treatment is needed.',
  },
  {
    cnr: 'Sud je cijenio iskaz oštećene, nalaz vještaka i priložene račune i našao da su međusobno saglasni i da potvrđuju osnov i visinu zahtjeva.',
    en: 'The court weighed the statement of the injured party, the findings of the expert and the receipts and found them consistent in basis and amount.',
  },
  {
    cnr: 'Troškovi liječenja i prevoza dokazani su računima zdravstvene ustanove i prevoznika, čija vjerodostojnost nije osporena.',
    en: 'The costs of treatment and transport are proved by receipts of the health institution and the carrier, whose authenticity was not disputed.',
  },
  {
    cnr: 'Visina naknade za povredu slobode i dostojanstva odmjerena je prema trajanju povrede, njenoj jačini i okolnostima pod kojima je učinjena.',
    en: 'The compensation for the violation of liberty and dignity is set by its duration, its intensity and the circumstances in which it was committed.',
  },
]

export const generateName = (chance: Chance, sex: 'f' | 'm'): string =>
  `${chance.pick(sex === 'f' ? WOMEN : MEN)} ${chance.pick(SURNAMES)}`

export const generateAddress = (chance: Chance): string =>
  `${chance.pick(STREETS)} ${String(1 + chance.number(120))}, ${chance.pick(TOWNS)}`

/** So many sentences, the same ones in both languages. */
export function generateText(chance: Chance, sentences: number): Bilingual {
  const chosen = Array.from({ length: sentences }, () => chance.pick(SENTENCES))
  return { cnr: chosen.map(({ cnr }) => cnr).join(' '), en: chosen.map(({ en }) => en).join(' ') }
}
