import { expect, test } from 'vitest'
import { dignityRuleList, judgeDignity } from '../../../shared/domain/privacy/dignity.ts'
import rules from '../../../resources/legal/dignityRules.json' with { type: 'json' }
import type { LeakPerson } from '../../../shared/domain/privacy/leakPerson.ts'

const people: LeakPerson[] = [
  { id: 'v1', role: 'injuredParty', name: 'Đurđica Šćekić', sealed: true },
  { id: 'v2', role: 'injuredParty', name: 'Ana Maraš' },
  { id: 'd1', role: 'defendant', name: 'Ratko Ždralović' },
]

test.each([
  ['envelope', 'injuredParty', 'Žrtvi trgovine ljudima', ['label.victimOutside']],
  ['envelope', 'injuredParty', 'Жртва трговине људима', ['label.victimOutside']],
  ['envelope', 'injuredParty', 'TRAFFICKING VICTIM', ['label.victimOutside']],
  ['envelope', 'court', 'K.br.12/26', []],
  ['serviceSlip', 'injuredParty', 'krivično djelo iz čl. 444', ['offence.outside']],
  ['order', 'defendant', 'krivično djelo iz čl. 444', []],
  ['order', 'court', 'radila je kao prostitutka', ['label.demeaning']],
  ['order', 'court', 'eksploatisana u prostituciji', []],
  ['coveringLetter', 'defendant', 'boravi u skloništu', ['shelter.named', 'shelter.outside']],
  ['referral', 'support', 'boravi u skloništu', []],
  ['claim', 'defendant', 'dijagnoza F43 i HIV', ['medical.toOpponent']],
  ['claim', 'court', 'dijagnoza F43 i HIV', []],
  ['envelope', 'injuredParty', 'Шћекић Ђурђица', ['sealed.identity']],
  ['enforceableExtract', 'bailiff', 'Đurđica Šćekić', []],
  ['envelope', 'defendant', 'radi Ane Maraš', ['unsealed.nameOutside']],
  ['envelope', 'defendant', 'Ratko Ždralović', []],
  ['notice', 'public', 'državljanka Albanije', ['nationality.public']],
  ['claim', 'court', 'uz pristanak oštećene', ['consent.suggested']],
  ['envelope', 'guardian', 'za maloljetnu oštećenu', ['child.identified']],
  ['envelope', 'injuredParty', 'žrtva trgo-\nvine ljudima', ['label.victimOutside']],
  ['envelope', 'injuredParty', 'Tim za formalnu identifikaciju', ['label.victimOutside']],
  ['serviceSlip', 'injuredParty', 'ЗАШТИЋЕНИ СВЈЕДОК 2', ['protection.outside']],
  ['order', 'defendant', 'zaštićeni svjedok 2', []],
  ['label', 'injuredParty', 'Sigurna kuća, Podgorica', ['shelter.outside']],
  ['envelope', 'injuredParty', 'zbog djela iz člana 444 KZ', ['offence.outside']],
  ['serviceSlip', 'injuredParty', 'čl. 444 KZ', ['offence.outside']],
  ['envelope', 'injuredParty', 'Bulevar 444, Podgorica', []],
  ['order', 'court', 'tobožnja oštećena', ['label.demeaning']],
  ['order', 'court', 'the alleged injured party', ['label.demeaning']],
  ['order', 'court', 'ilegalna migrantkinja', ['label.demeaning']],
  ['order', 'court', 'dobrovoljno je pristala', ['consent.suggested']],
  ['order', 'court', 'oštećena se bavila prostitucijom', ['consent.suggested']],
  ['order', 'court', 'she consented to travel', ['consent.suggested']],
  ['claim', 'defendant', 'boluje od PTSP-a', ['medical.toOpponent']],
])('%s for %s: »%s«', (kind, addressee, line, codes) => {
  const findings = judgeDignity({ kind, addressee, fields: { line }, people })
  expect(findings.map((finding) => [finding.code, finding.field])).toEqual(codes.map((code) => [code, 'line']))
})

test('the rule list is whole: unique ids, words in both languages, messages and remedies', () => {
  const list = dignityRuleList.parse(rules.rules)
  expect(new Set(list.map((rule) => rule.id)).size).toBe(list.length)
  for (const rule of list) {
    expect([rule.words.cnr.length > 0, rule.words.en.length > 0]).toEqual(Array(2).fill(rule.check === 'words'))
    expect([rule.message.cnr, rule.message.en, rule.remedy.cnr, rule.remedy.en].every((text) => text.length > 10)).toBe(
      true,
    )
  }
})

test('a changed rule list changes the findings', () => {
  const base = dignityRuleList.parse(rules.rules)[0]
  const own = base === undefined ? [] : [{ ...base, id: 'own', kinds: ['*'], words: { cnr: ['tajn* riječ'], en: [] } }]
  expect(judgeDignity({ kind: 'order', addressee: 'court', text: 'Tajna riječ' }, own)).toMatchObject([
    { code: 'own', field: 'text' },
  ])
  expect(judgeDignity({ kind: 'order', addressee: 'court', text: 'žrtva' }, own)).toEqual([])
})
