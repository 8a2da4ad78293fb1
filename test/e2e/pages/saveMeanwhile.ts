import type { AppPage } from './appPage.ts'
import { openOnlyFile } from './askInPage.ts'

type Meanwhile = Readonly<{ button: string; change: object }>

/** Saves other proceedings of the only file, as somebody else would, while the button of that name is being pressed. */
export async function saveMeanwhile(appPage: AppPage, { button, change }: Meanwhile): Promise<void> {
  const file = await openOnlyFile(appPage)
  const input = { caseId: file.id, revision: file.revision, case: { ...file.case, ...change } }
  await appPage.page.evaluate(saveAndPress, { button, input })
}

// In one turn of the page: the window has not yet heard of the other save when the button is pressed.
async function saveAndPress({ button, input }: Readonly<{ button: string; input: object }>): Promise<void> {
  type Api = Readonly<{ invoke(channel: string, input: unknown): Promise<Readonly<{ ok: boolean }>> }>
  const saving = (window as unknown as Readonly<{ api: Api }>).api.invoke('caseFile.saveProceedings', input)
  ;[...document.querySelectorAll('button')].find((one) => one.textContent === button)?.click()
  if (!(await saving).ok) throw new Error('caseFile.saveProceedings')
}
