import { RUNNING, type ListRow } from './listFile.ts'

/** A list as an office sends it: one that is being paid, a second victim of the same judgment under seal, one that is wrong in two cells. */
export const OFFICE_LIST: readonly ListRow[] = [
  { ...RUNNING, 'paidOn.1': '02.06.2025.', 'paid.1': '1.000,00', 'paidSource.1': 'javni izvršitelj' },
  {
    ...RUNNING,
    victim: 'Njegoš Žižić',
    victimSex: 'm',
    pseudonym: 'Oštećeni Ž-2',
    pseudonymEn: 'Injured party Ž-2',
    'headCode.2': undefined,
    'headAwarded.2': undefined,
  },
  { ...RUNNING, mark: 'K.br.80/24', judge: undefined, final: '30.02.2025.' },
  { ...RUNNING, mark: 'K.br.81/24', victim: 'Dragica Śekloća', judgment: 'K.br.81/24', enforceable: '01.04.2025.' },
]
