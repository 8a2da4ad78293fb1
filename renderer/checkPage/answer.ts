import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { isAccountOf } from '../../shared/domain/proof/checkWord.ts'
import type { PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { formatDate } from '../../shared/format/date.ts'
import type { Language } from '../../shared/text/language.ts'
import type { ReadText } from './readText.ts'
import { wordIn, type Word } from './words.ts'

/** What is answered: what was read of a code, or why nothing was. */
export type Answer = ReadText | Readonly<{ kind: 'codeMissing' | 'noPicture' }>

/** Shows an answer in a language: what the page must read, or what is wrong. */
export function showAnswer(place: HTMLElement, answer: Answer, language: Language): void {
  place.className = answer.kind === 'signed' ? 'good' : 'bad'
  if (answer.kind === 'signed') place.replaceChildren(...mustRead(answer.statement, language))
  else if (answer.kind === 'noPicture') place.replaceChildren(element('p', wordIn(language, 'phone.noPicture')))
  else place.replaceChildren(element('p', wordIn(language, `paperFault.${answer.kind}`)))
}

function mustRead(statement: PageStatement, language: Language): readonly HTMLElement[] {
  const { number, issued, page, pages, sums, days, accountWord } = statement
  const say = (word: Word, values?: Readonly<Record<string, string | number>>) => wordIn(language, word, values)
  const lines = [
    ...sums.map(({ head, cents }) => {
      const amount = `${formatNumber(cents, language)} EUR`
      return head === 0 ? say('paper.total', { amount }) : say('paper.head', { head, amount })
    }),
    ...(days === undefined ? [] : [say('paper.days', { count: days })]),
    ...(accountWord === undefined ? [] : [say('paper.account', { word: accountWord })]),
  ]
  const list = document.createElement('ul')
  list.append(...lines.map((line) => element('li', line)))
  return [
    element('h2', say('paper.page', { number, day: formatDate(issued, language), page, pages })),
    ...(lines.length === 0 ? [element('p', say('phone.noSums'))] : [list]),
    ...(accountWord === undefined ? [] : [accountForm({ number, word: accountWord }, language)]),
    element('p', say('paper.compare')),
    element('p', say('document.standing')),
  ]
}

/** The account on the paper, compared with the one that was ordered by its check word. */
function accountForm(order: Readonly<{ number: string; word: string }>, language: Language): HTMLElement {
  const form = document.createElement('form')
  const label = element('label', wordIn(language, 'phone.account'))
  const input = document.createElement('input')
  input.type = 'text'
  input.id = 'account'
  const found = element('p', '')
  label.append(input)
  form.append(label, element('button', wordIn(language, 'phone.compare')), found)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const agrees = isAccountOf(input.value, order, hash)
    found.className = agrees ? 'good' : 'bad'
    found.textContent = wordIn(language, agrees ? 'account.agrees' : 'account.differs')
  })
  return form
}

function hash(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)))
}

function element(name: keyof HTMLElementTagNameMap, text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
