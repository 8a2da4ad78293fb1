import { expect, test } from 'vitest'
import { bindSpaces } from '../../../shared/document/typography/bindSpaces.ts'

test.each([
  ['na osnovu čl. 239 st. 2 ZKP-a sud', 'na osnovu čl._239_st._2_ZKP-a sud'],
  ['(čl. 374 st. 1 tač. 7 ZKP-a)', '(čl._374_st._1_tač._7_ZKP-a)'],
  ['(čl. 58a ZOO)', '(čl._58a_ZOO)'],
  ['чл. 239 ст. 2 ЗКП-а', 'чл._239_ст._2_ЗКП-а'],
  ['pursuant to Art. 239(2) CPC, the', 'pursuant to Art._239(2)_CPC, the'],
  ['(neni 234 par. 2 i ZKP-së) dhe', '(neni_234_par._2_i_ZKP-së) dhe'],
  ['(neni 65 i ZKP-së)', '(neni_65_i_ZKP-së)'],
  ['iznos od 21.153,23 eura', 'iznos od 21.153,23_eura'],
  ['predmet K 5/2026 ovog suda', 'predmet K_5/2026 ovog suda'],
  ['broj Kt-S. br. 1234/2026', 'broj Kt-S._br._1234/2026'],
  ['предмет К. бр. 7/2026', 'предмет К._бр._7/2026'],
  ['odluka 3/2026, od 5/2026', 'odluka 3/2026, od 5/2026'],
  ['brenda 15 ditëve', 'brenda 15_ditëve'],
])('no line ends inside «%s»', (text, bound) => {
  expect(bindSpaces(text).replaceAll('\u00a0', '_')).toBe(bound)
  expect(bindSpaces(bindSpaces(text))).toBe(bindSpaces(text))
})
