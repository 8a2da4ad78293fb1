import type { AppPage } from './appPage.ts'

type Meanwhile = Readonly<{ button: string; change: object }>

/** Saves other proceedings of the only file, as somebody else would, while the button of that name is being pressed. */
export async function saveMeanwhile(appPage: AppPage, meanwhile: Meanwhile): Promise<void> {
  await appPage.page.evaluate(saveInPage, meanwhile)
}

// The window has not yet heard of the other save when the button is pressed.
async function saveInPage({ button, change }: Meanwhile): Promise<void> {
  type Answer = Readonly<{ ok: boolean; value: unknown }>
  const { api } = window as unknown as Readonly<{ api: { invoke(channel: string, input: unknown): Promise<Answer> } }>
  const ask = async (channel: string, input: unknown): Promise<unknown> => {
    const answer = await api.invoke(channel, input)
    if (!answer.ok) throw new Error(channel)
    return answer.value
  }
  const { rows } = (await ask('caseFile.list', { sort: 'due', custody: 'any' })) as { rows: { id: string }[] }
  const file = (await ask('caseFile.open', { caseId: rows[0]?.id })) as { id: string; revision: number; case: object }
  const proceedings = { ...file.case, ...change }
  const saving = ask('caseFile.saveProceedings', { caseId: file.id, revision: file.revision, case: proceedings })
  ;[...document.querySelectorAll('button')].find((one) => one.textContent === button)?.click()
  await saving
}
