/** Two victims, two claims, nine heads: everything that is typed in the story of the whole main job. Invented. */
export const JOB = {
  today: '2026-11-24',
  marks: {
    prosecution: 'Kt.br.71/26',
    court: 'K.br.33/26',
    typedByClerk: '33/26',
  },
  offence: {
    search: '444',
    words: 'čl. 444 st. 1 KZ CG',
    from: '01.02.2025.',
    to: '30.09.2025.',
  },
  indictment: { date: '15.06.2026.', confirmed: '06.07.2026.' },
  hearing: '24.11.2026.',
  gain: '9.000,00',
  place: 'Podgorica i Budva',
  facts: 'Vrbovali su oštećene obećanjem zaposlenja, oduzeli im isprave i prisiljavali ih na rad bez naknade.',
  adult: {
    name: 'Jelena Vujošević',
    jmbg: '1406997265122',
    address: 'ul. Slobode br. 12, Podgorica',
    status: { mark: 'TFITV-21/26', date: '18.03.2026.' },
    account: '530-1840023-20',
    attorney: { name: 'Anđela Knežević', powerOfAttorney: '02.04.2026.' },
  },
  child: {
    name: 'Vuk Marković',
    jmbg: '0309011260145',
    address: 'Mediteranska br. 4, Budva',
    status: { mark: 'TFITV-22/26', date: '18.03.2026.' },
    account: '510-81767773-21',
    guardian: {
      name: 'Sanja Iković',
      appointedBy: 'Centar za socijalni rad Budva',
      date: '20.03.2026.',
    },
  },
  defendants: [
    {
      name: 'Ratko Ždralović',
      jmbg: '2311979210330',
      birthPlace: 'Podgorica',
      father: 'Milorad',
      address: 'Zabjelo bb, Podgorica',
    },
    {
      name: 'Njegoš Džaković',
      jmbg: '0202985280101',
      birthPlace: 'Bijelo Polje',
      father: 'Šaban',
      address: 'Lješnica bb, Bijelo Polje',
    },
    {
      name: 'Milutin Perović',
      jmbg: '1107990260071',
      birthPlace: 'Nikšić',
      father: 'Radoje',
      address: 'Rastoci bb, Nikšić',
    },
  ],
  evidence: [
    {
      title: 'Nalaz vještaka finansijske struke',
      kind: 'expertReport',
      date: '20.04.2026.',
      pages: '14',
      strength: 'strong',
    },
    {
      title: 'Nalaz vještaka psihijatra',
      kind: 'expertReport',
      date: '27.04.2026.',
      pages: '9',
      strength: 'strong',
    },
    {
      title: 'Računi za liječenje i ljekove',
      kind: 'receipts',
      date: '10.03.2026.',
      pages: '11',
      strength: 'supporting',
    },
    {
      title: 'Izvještaj psihologa o terapiji',
      kind: 'psychosocialReport',
      date: '05.05.2026.',
      pages: '6',
      strength: 'supporting',
    },
    {
      title: 'Zapisnik o saslušanju oštećene',
      kind: 'testimony',
      date: '12.02.2026.',
      pages: '8',
      strength: 'supporting',
    },
  ],
  /** What comes in while the second claim is mended. */
  laterEvidence: {
    title: 'Potvrda škole',
    kind: 'other',
    date: '06.05.2026.',
    pages: '1',
    strength: 'supporting',
  },
  adultClaim: {
    informed: '18.03.2026.',
    asked: '12.02.2026.',
    filed: '02.06.2026.',
    total: '23.702,73',
    heads: [
      { code: 'M04', figures: ['1720', '4,00'] },
      { code: 'M02', figures: ['40', '45,00'] },
      { code: 'M01', figures: ['422,73'] },
      { code: 'M06', item: 'posrednička naknada', figures: ['600'] },
      { code: 'N05', figures: ['6000'] },
      { code: 'N08', figures: ['8000'] },
    ],
  },
  childClaim: {
    informed: '20.03.2026.',
    filed: '02.06.2026.',
    total: '13.200,00',
    heads: [
      { code: 'M12', figures: ['1200'] },
      { code: 'N05', figures: ['5000'] },
      { code: 'N08', figures: ['7000'] },
    ],
    /** What M12 is about: forgotten at first, named by the gate. */
    described: 'izgubljena školska godina',
  },
  reason: 'Upis računa za isplatu',
  returnNote: 'Nedostaje nalaz vještaka psihijatra za maloljetnog oštećenog; uz N08 dostaviti i izvještaj.',
  answer: '6500',
  verdict: { ended: '24.11.2026.', announced: '24.11.2026.' },
  part: '4000',
  leftAsItIs: 'tako je na zapisniku o glavnom pretresu',
  noAddress: 'pribavlja se',
  reasons: 'Sud je prihvatio nalaze vještaka finansijske struke i psihijatra kao jasne i potpune, i račune oštećene.',
  referral: {
    N05: {
      basis: 'Nalaz psihijatra ne razdvaja posljedice lišenja slobode od ranijeg nasilja.',
      delay: 'Dopunsko vještačenje trajalo bi najmanje šest mjeseci.',
    },
    N08: {
      basis: 'Vještak se nije izjasnio o trajanju straha poslije 1. jula 2025.',
      delay: 'Novi pregled oštećene zakazan je tek za maj 2027.',
    },
  },
} as const

/** Who works in the story, each with the password chosen at the first sign-in. */
export const OWN_PASSWORDS = {
  prosecutor: 'Zima u Kolašinu 26',
  clerk: 'Ljeto na Adi 2026',
  judge: 'Proljeće u Kotoru',
} as const
