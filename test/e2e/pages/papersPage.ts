import { expect, type Locator } from '@playwright/test'
import { PAPER_KINDS, paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { messageFor } from '../../../shared/text/message.ts'
import type { AppPage } from './appPage.ts'

/** The tab of papers of case-01. */
export async function openPapers(appPage: AppPage): Promise<void> {
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('papers')
  await expect(appPage.heading('papers.new')).toBeVisible()
}

export function nameIn(appPage: AppPage, kind: PaperKind): string {
  const { cnr, en } = messageFor(`paper.name.${kind}`)
  return appPage.text.language === 'en' ? en : appPage.text.script(cnr)
}

/** The kind in the picker. */
export function offer(appPage: AppPage, kind: PaperKind): Locator {
  return appPage.page.locator(`[data-field="paper.kind.${kind}"]`)
}

/** Every kind that the picker does not refuse to the person at the window. */
export async function offered(appPage: AppPage): Promise<readonly PaperKind[]> {
  await expect(appPage.page.locator('.paperKind')).toHaveCount(PAPER_KINDS.length)
  const kinds: PaperKind[] = []
  for (const kind of PAPER_KINDS) {
    if ((await offer(appPage, kind).getAttribute('aria-disabled')) === null) kinds.push(kind)
  }
  return kinds
}

/** What is asked for the kind that was chosen. */
export function editorOf(appPage: AppPage, kind: PaperKind): Locator {
  return appPage.page.locator('.paperEditor').and(appPage.page.getByRole('region', { name: nameIn(appPage, kind) }))
}

/** The paper that is open. */
export function madePaper(appPage: AppPage, kind: PaperKind): Locator {
  return appPage.page.locator('.madePaper').and(appPage.page.getByRole('region', { name: nameIn(appPage, kind) }))
}

/** Chooses a kind, answers what cannot be left out, and makes it; it then stands open beside the picker. */
export async function makePaper(appPage: AppPage, kind: PaperKind): Promise<Locator> {
  await offer(appPage, kind).click()
  const editor = editorOf(appPage, kind)
  await expect(editor).toBeVisible()
  if (paperRowOf(kind).forPublication === true) {
    await appPage.button('papers.read.button', {}, editor).click()
    await appPage.press('papers.read.confirm')
  } else await appPage.button('papers.make', {}, editor).click()
  const made = madePaper(appPage, kind)
  await expect(made).toBeVisible()
  await expect(editor).toHaveCount(0)
  return made
}
