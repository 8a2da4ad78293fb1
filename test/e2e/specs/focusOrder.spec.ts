import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { AppPage } from '../pages/appPage.ts'
import { findSteppingBack, findUnseen, walkByTab } from '../pages/focusWalk.ts'
import { signInAs } from '../pages/signInPage.ts'
import { resize } from '../pages/windowSize.ts'
import { officeFolder } from '../scenarios/officeFolder.ts'
import { settle } from '../scenarios/visit.ts'

test.describe.configure({ mode: 'parallel' })

/** What a screen reader is told of each stop is written down where somebody asks for it: NAKNADA_TREE is the folder. */
const FOLDER = process.env['NAKNADA_TREE']

/** Tab goes through the screen in the order in which it is read, leaves nothing out, and is seen wherever it is. */
async function look(appPage: AppPage, screen: string): Promise<void> {
  await settle(appPage)
  const { stops, passedOver } = await walkByTab(appPage)
  expect.soft(stops.length, screen).toBeGreaterThan(4)
  expect.soft(findSteppingBack(stops), `${screen}: back up the page`).toEqual([])
  expect.soft(passedOver, `${screen}: passed over`).toEqual([])
  expect.soft(findUnseen(stops), `${screen}: not seen`).toEqual([])
  const unnamed = (await focusableNodes(appPage)).filter(({ name }) => name === '')
  expect.soft(unnamed, `${screen}: without a name`).toEqual([])
  if (FOLDER !== undefined) await writeTree(appPage, screen)
}

type Node = Readonly<{ role: string; name: string; live: string }>

/** What the engine tells a screen reader: everything that can have the focus, and everything that speaks by itself. */
async function nodesOf(appPage: AppPage): Promise<readonly (Node & { isFocusable: boolean })[]> {
  const client = await appPage.page.context().newCDPSession(appPage.page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node] as const))
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id)
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)]
  }
  return inOrder(nodes[0]?.nodeId ?? '').flatMap(({ ignored, role, name, properties = [] }) => {
    const valueOf = (wanted: string): unknown => properties.find((one) => one.name === wanted)?.value.value
    if (ignored) return []
    const live = valueOf('live')
    return [
      {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        live: typeof live === 'string' && live !== 'off' ? live : '',
        isFocusable: valueOf('focusable') === true,
      },
    ]
  })
}

/** The page, pieces of text, and cells, which are read by what is in them: an empty one is said to be empty. */
const UNNAMED = new Set(['RootWebArea', 'generic', 'paragraph', 'none', 'gridcell', 'option'])

async function focusableNodes(appPage: AppPage): Promise<readonly Node[]> {
  return (await nodesOf(appPage)).filter(({ isFocusable, role }) => isFocusable && !UNNAMED.has(role))
}

async function writeTree(appPage: AppPage, screen: string): Promise<void> {
  const told = (await nodesOf(appPage)).filter((node) => (node.isFocusable && !UNNAMED.has(node.role)) || node.live)
  const lines = told.map(({ role, name, live }) => `${role}: ${name}${live === '' ? '' : ` (${live})`}`)
  mkdirSync(FOLDER ?? '', { recursive: true })
  writeFileSync(`${FOLDER ?? ''}/${screen}.txt`, `${lines.join('\n')}\n`)
}

test('Tab goes through the screens of a prosecutor in the order of reading, leaves nothing out, and is seen', async () => {
  test.setTimeout(300_000)
  const appPage = await AppPage.open({ userData: await officeFolder('imported') })
  await resize(appPage)
  await signInAs(appPage, 'prosecutor')
  await look(appPage, 'today')
  await appPage.openSettings()
  await look(appPage, 'settings')
  await appPage.go('caseFiles')
  await look(appPage, 'caseFiles')
  await appPage.row('12/26').click()
  for (const tab of ['people', 'claims', 'evidence', 'hearings', 'papers', 'journal'] as const) {
    await appPage.tab(tab)
    if (tab === 'people') await appPage.row('Njegoš Džaković').click()
    await look(appPage, tab)
  }
  await appPage.close()
})

test('the same of those who print, decide and keep the office', async () => {
  test.setTimeout(300_000)
  const appPage = await AppPage.open({ userData: await officeFolder('issued') })
  await resize(appPage)
  await signInAs(appPage, 'clerk')
  await appPage.openWork('print')
  await appPage.press('screens.print.check.open')
  await expect(appPage.page.locator('.orderPreview canvas[data-page="1"]')).toBeVisible()
  await look(appPage, 'print')
  await appPage.lock()
  await resize(appPage)
  await look(appPage, 'signIn')
  await signInAs(appPage, 'administrator')
  for (const screen of ['office', 'audit', 'backups', 'recovery'] as const) {
    await appPage.go(screen)
    await look(appPage, screen)
  }
  await appPage.close()
})
