import type { AppPage } from './appPage.ts'

/** Asks the core through the window as its page does, behind the back of what is shown. */
export async function askInPage(appPage: AppPage, channel: string, input: unknown): Promise<unknown> {
  return appPage.page.evaluate(
    async ([name, asked]) => {
      type Answer = Readonly<{ ok: boolean; value: unknown }>
      type Api = Readonly<{ invoke(channel: string, input: unknown): Promise<Answer> }>
      const answer = await (window as unknown as Readonly<{ api: Api }>).api.invoke(name, asked)
      if (!answer.ok) throw new Error(name)
      return answer.value
    },
    [channel, input] as const,
  )
}

type OnlyFile = Readonly<{
  id: string
  revision: number
  case: object
  claims: readonly Readonly<{ claim: Readonly<{ id: string }> }>[]
}>

/** The only case file of the office, as it is stored. */
export async function openOnlyFile(appPage: AppPage): Promise<OnlyFile> {
  const list = (await askInPage(appPage, 'caseFile.list', { sort: 'due', custody: 'any' })) as {
    rows: { id: string }[]
  }
  return (await askInPage(appPage, 'caseFile.open', { caseId: list.rows[0]?.id })) as OnlyFile
}
