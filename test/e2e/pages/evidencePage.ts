import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { AppPage } from './appPage.ts'
import { signInAs } from './signInPage.ts'

/** The tab of evidence of the imported file, as its prosecutor sees it. */
export async function openEvidence(env: Readonly<Record<string, string>> = {}): Promise<AppPage> {
  const appPage = await AppPage.open({ userData: await officeFolder('imported'), env })
  await signInAs(appPage, 'prosecutor')
  await appPage.go('caseFiles')
  await appPage.row('12/26').click()
  await appPage.tab('evidence')
  return appPage
}

/** Drops a file on the tab of evidence: one on the disk, as the engine hands it to the page. */
export async function dropFile(appPage: AppPage, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'naknada-drop-')), name)
  writeFileSync(path, content)
  await appPage.page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.id = 'given'
    document.body.append(field)
  })
  await appPage.page.locator('#given').setInputFiles(path)
  await appPage.page.evaluate((label) => {
    const field = document.querySelector<HTMLInputElement>('#given')
    const data = new DataTransfer()
    for (const file of field?.files ?? []) data.items.add(file)
    document
      .querySelector(`[aria-label="${label}"]`)
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    field?.remove()
  }, appPage.t('screens.attachment.area'))
}
