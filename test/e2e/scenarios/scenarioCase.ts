/** A compact but whole case, invented: what a prosecutor types, in the words of the paper file. */
export const CASE = {
  prosecutionMark: 'Kt.br.45/25',
  courtMark: 'K.br.12/26',
  offence: { law: 'KZ CG', article: '444', paragraph: '1' },
  injured: {
    name: 'Đurđica Šćekić',
    pseudonym: { cnr: 'Oštećena A', en: 'Injured party A' },
    birthDate: '07.04.1998.',
    jmbg: '0704998265000',
    birthPlace: 'Nikšić',
    address: 'ul. Njegoševa br. 17, Nikšić',
    serviceAddress: 'preko punomoćnice',
    account: '510-81767773-21',
  },
  defendants: [
    defendant('Ratko Ždralović', '23.11.1979.', '2311979210330', 'Milorad', 'Ljubica', 'Vukčević', 'Podgorica'),
    defendant('Njegoš Džaković', '02.02.1985.', '0202985280101', 'Šaban', 'Hana', 'Ljuljđuraj', 'Bijelo Polje'),
  ],
  attorney: { name: 'Anđela Knežević', address: 'ul. Slobode br. 30, Podgorica' },
  evidence: [
    {
      kind: 'expertReport',
      cnr: 'Nalaz vještaka finansijske struke',
      en: 'Findings of the financial expert',
      pages: '14',
    },
    { kind: 'expertReport', cnr: 'Nalaz vještaka psihijatra', en: 'Findings of the psychiatric expert', pages: '9' },
  ],
  heads: [
    { code: 'M04', from: '01.09.2024.', to: '30.06.2025.', interest: '01.07.2025.', amount: '7.280,00', evidence: 0 },
    { code: 'N05', from: '01.03.2025.', to: '30.06.2025.', interest: '', amount: '6.000,00', evidence: 1 },
    { code: 'N08', from: '', to: '', interest: '', amount: '8.000,00', evidence: 1 },
  ],
  claimed: '21.280,00',
  awarded: '11.280,00',
  referred: '10.000,00',
} as const

/** What must stand on no paper, no screen of a person without the reason, in no name of a job. */
export const SEALED = ['Šćekić', 'Scekic', 'Шћекић', 'Đurđica', 'Ђурђица', '0704998265000', 'Njegoševa', '81767773']

/** Facts for the two tests of the statute, per referred head. */
export const REFERRAL = {
  N05: {
    basis: {
      cnr: 'Nalaz vještaka psihijatra ne razdvaja posljedice lišenja slobode od posljedica ranijeg nasilja.',
      en: 'The psychiatric findings do not separate the effects of deprivation of liberty from earlier violence.',
    },
    delay: {
      cnr: 'Dopunsko vještačenje trajalo bi najmanje šest mjeseci, dok je optuženi R. Ž. u pritvoru.',
      en: 'A supplementary examination would take at least six months while the accused R. Ž. is in detention.',
    },
  },
  N08: {
    basis: {
      cnr: 'Vještak se nije izjasnio o trajanju straha poslije 1. jula 2025. godine.',
      en: 'The expert gave no opinion on how long the fear lasted after 1 July 2025.',
    },
    delay: {
      cnr: 'Novi pregled oštećene zakazan je tek za decembar, po iskazu ustanove.',
      en: 'By the statement of the institution, a new examination is set only for December.',
    },
  },
} as const

export const REASONS = {
  cnr: 'Sud je u cjelini prihvatio nalaz vještaka finansijske struke kao jasan i potpun.',
  en: 'The court accepted the findings of the financial expert in full as clear and complete.',
}

function defendant(
  name: string,
  birthDate: string,
  jmbg: string,
  father: string,
  mother: string,
  motherMaidenName: string,
  birthPlace: string,
) {
  return { name, birthDate, jmbg, father, mother, motherMaidenName, birthPlace, address: `bb, ${birthPlace}` }
}
