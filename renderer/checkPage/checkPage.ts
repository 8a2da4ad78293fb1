// The page by which a telephone checks paper: one file, offline, with the public keys of the office inside (docs/security.md).
import { LANGUAGES, LOCALE_TAGS, type Language } from '../../shared/text/language.ts'
import { showAnswer, type Answer } from './answer.ts'
import { readPhoto } from './readPhoto.ts'
import { readText, type OfficeKey } from './readText.ts'
import { wordIn, type Word } from './words.ts'

const keys = JSON.parse(find('#office').textContent) as readonly OfficeKey[]
let language: Language = 'cnr'
let answer: Answer | undefined

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`nothing is ${selector}`)
  return found
}

function show(): void {
  document.documentElement.lang = LOCALE_TAGS[language]
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    place.textContent = wordIn(language, `phone.${place.dataset['say'] ?? ''}` as Word)
  }
  document.title = wordIn(language, 'phone.title')
  if (answer !== undefined) showAnswer(find('#answer'), answer, language)
}

function tell(next: Answer): void {
  answer = next
  show()
}

async function take(file: File): Promise<void> {
  try {
    const text = await readPhoto(file)
    tell(text === undefined ? { kind: 'codeMissing' } : readText(text, keys))
  } catch {
    tell({ kind: 'noPicture' })
  }
}

function fillLanguages(): void {
  const select = find('#language') as HTMLSelectElement
  for (const one of LANGUAGES) select.append(new Option(wordIn(one, 'phone.ownName'), one))
  select.addEventListener('change', () => {
    language = LANGUAGES.find((one) => one === select.value) ?? language
    show()
  })
}

function listKeys(): void {
  find('#keys').append(
    ...keys.map(({ key, until }) => {
      const line = document.createElement('li')
      line.textContent = until === undefined ? key : `${key} (${until.slice(0, 10)})`
      return line
    }),
  )
}

find('#photo').addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? []
  if (file !== undefined) void take(file)
})
find('#typed').addEventListener('submit', (event) => {
  event.preventDefault()
  tell(readText((find('#text') as HTMLTextAreaElement).value, keys))
})
fillLanguages()
listKeys()
show()
