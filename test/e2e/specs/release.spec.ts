import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { signInNamed } from '../pages/signInPage.ts'
import { KEPT_CLAUSE, releaseFolder } from '../scenarios/releaseFolder.ts'

test('a decision is asked for, read and released by the head, and only then offered for issue', async () => {
  test.setTimeout(120_000)
  const { folder, passwordOf } = await releaseFolder()
  const appPage = await AppPage.open({ userData: folder })
  const page = () => appPage.page
  const panel = () => page().getByRole('region', { name: appPage.t('screens.release.title') })
  const toDecision = async () => {
    await appPage.go('caseFiles')
    await appPage.row('31/26').click()
    await appPage.tab('decisions')
  }
  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await toDecision()
  // A shape stands before the word.
  const standing = (name: string) =>
    panel().getByText(new RegExp(`^.${appPage.t(`screens.release.standing.${name}`)}$`, 'u'))
  await expect(standing('missing')).toBeVisible()
  await expect(page().getByText(appPage.t('errors.order.notReleased'))).toBeVisible()
  await appPage.press('screens.release.ask.button')
  await appPage.press('screens.release.ask.submit')
  await expect(page().getByRole('dialog')).toHaveCount(0)
  await expect(standing('asked')).toBeVisible()

  await appPage.lock()
  await signInNamed(appPage, 'Osoba headOfCourt', passwordOf('headOfCourt'))
  await appPage.press('screens.release.look')
  const dialog = page().getByRole('dialog')
  await expect(dialog).toContainText('7.280,00')
  await appPage.button('screens.release.approve', {}, dialog).click()
  await expect(dialog).toHaveCount(0)
  await expect(appPage.button('screens.release.look')).toHaveCount(0)
  // And a clause of that judge, for all judges of the court.
  await appPage.press('today.clauses.open')
  const clause = { title: KEPT_CLAUSE.cnr }
  await appPage.press('workload.clauses.releaseOf', clause)
  await expect(appPage.button('workload.clauses.releaseOf', clause)).toHaveCount(0)
  await expect(appPage.button('workload.clauses.recallOf', clause)).toBeVisible()

  await appPage.lock()
  await signInNamed(appPage, 'Osoba judgeA', passwordOf('judgeA'))
  await toDecision()
  await expect(standing('released')).toBeVisible()
  await expect(page().getByText(appPage.t('errors.order.notReleased'))).toHaveCount(0)
  await appPage.press('screens.issue.button')
  await expect(page().getByRole('dialog', { name: appPage.t('screens.issue.title') })).toBeVisible()
  await appPage.close()
})
