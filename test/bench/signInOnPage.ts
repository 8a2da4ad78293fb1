import { PEOPLE } from '../support/office/people.ts'
import type { MeasuredElectron } from './measuredElectron.ts'

const PASSWORD = 'input[type=password]:enabled'

/** Signs the prosecutor in on the page as a person does, and waits for the first frame with such an element. */
export async function signInOnPage(electron: MeasuredElectron, selector: string): Promise<void> {
  await electron.firstFrame(PASSWORD)
  await electron.evaluate(`(() => {
    const field = document.querySelector('${PASSWORD}')
    field.focus()
    document.execCommand('insertText', false, ${JSON.stringify(PEOPLE.prosecutor.own)})
    setTimeout(() => field.form.requestSubmit(), 100)
  })()`)
  await electron.firstFrame(selector)
}
