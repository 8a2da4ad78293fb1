import { expect, test } from '@playwright/test'
import { dropFile, openEvidence } from '../pages/evidencePage.ts'

test.describe.configure({ mode: 'parallel' })

test('a dropped file makes an item, a pasted picture joins it; both say how they came in', async () => {
  const appPage = await openEvidence()
  const { page } = appPage
  await appPage.field('screens.attachment.from').fill('vještak Ž. P., uz zapisnik')
  await dropFile(appPage, 'Nalaz vještaka.pdf', '%PDF-1.7 nalaz')
  await expect(page.getByText(appPage.t('screens.attachment.attached'))).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nalaz vještaka', level: 2 }).first()).toBeVisible()
  const files = page.getByRole('list', { name: appPage.t('screens.attachment.list') })
  await expect(files).toContainText('vještak Ž. P., uz zapisnik')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], 'image.png'))
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  })
  await expect(files.getByRole('listitem')).toHaveCount(2)
  await expect(files).toContainText(appPage.t('screens.attachmentKind.png'))
  await appPage.close()
})

test('a file whose name the locale of the machine cannot say is not passed over in silence, nor is text', async () => {
  const appPage = await openEvidence({ LC_ALL: 'C' })
  const told = appPage.page.getByRole('alert').filter({ hasText: appPage.t('screens.attachment.noFile') })
  await dropFile(appPage, 'Nalaz vještaka.pdf', '%PDF-1.7 nalaz')
  await expect(told).toBeVisible()
  await dropFile(appPage, 'Nalaz.pdf', '%PDF-1.7 nalaz')
  await expect(appPage.page.getByText(appPage.t('screens.attachment.attached'))).toBeVisible()
  await expect(told).toHaveCount(0)
  await appPage.field('screens.attachment.on').fill('juče')
  await dropFile(appPage, 'Drugi.pdf', '%PDF-1.7 drugi')
  await expect(appPage.page.getByText(appPage.t('screens.attachment.noDay'))).toBeVisible()
  await appPage.close()
})

test('the page names no path: what only looks like a file is refused, and so is a path beside the call', async () => {
  const appPage = await openEvidence()
  const answers = await appPage.page.evaluate(async () => {
    const { api } = window as unknown as {
      api: Record<'invoke' | 'invokeWithFile', (...parts: unknown[]) => Promise<unknown>>
    }
    const caseId = '0'.repeat(32)
    const input = { caseId, evidence: 'e1', custody: { on: '2026-06-15' } }
    const forged = {
      path: '/etc/passwd',
      name: 'passwd',
      size: 5,
      arrayBuffer: () => Promise.resolve(new ArrayBuffer(5)),
    }
    const dressed = Object.create(File.prototype, { path: { value: '/etc/passwd' }, name: { value: 'x' } }) as unknown
    return {
      forged: await api.invokeWithFile('attachment.attach', input, forged),
      dressed: await api.invokeWithFile('attachment.attach', input, dressed).catch(() => 'refused by the engine'),
      text: await api.invokeWithFile('attachment.attach', input, '/etc/passwd'),
      beside: await api.invoke('attachment.attach', { ...input, path: '/etc/passwd' }),
      inside: await api.invoke('attachment.attach', { ...input, given: { path: '/etc/passwd', name: 'x' } }),
    }
  })
  const refused = { ok: false, error: { code: 'attachment.notAFile' } }
  expect(answers.forged).toEqual(refused)
  expect(answers.text).toEqual(refused)
  expect(['refused by the engine', refused]).toContainEqual(answers.dressed)
  expect(answers.beside).toMatchObject({ ok: false, error: { code: 'input.unknownKey' } })
  expect(answers.inside).toMatchObject({ ok: false, error: { code: 'input.unknownKey' } })
  await appPage.close()
})
