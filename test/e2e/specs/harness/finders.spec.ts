import { expect, test } from '@playwright/test'
import { AppPage } from '../../pages/appPage.ts'
import { findSteppingBack, findUnseen, walkByTab } from '../../pages/focusWalk.ts'
import { findUnreadable } from '../../pages/unreadable.ts'
import { launchApp } from '../../../support/electron/launchApp.ts'

// What is looked for on every screen is found where it is: each fault stands once on a page of its own, beside what is none.

async function showPage(html: string): Promise<AppPage> {
  const appPage = new AppPage(await launchApp({ main: 'test/support/electron/emptyApp' }), 'cnr')
  const style = '<style>:focus-visible { outline: 2px solid } body { margin: 60px; width: 600px }</style>'
  await appPage.page.setContent(style + html)
  return appPage
}

test('what Tab passes over, steps back to or does not show is found, and nothing else', async () => {
  const appPage = await showPage(`
    <p><button>First</button><button>Second</button><button tabindex="-1">Passed over</button></p>
    <p class="combo"><input aria-label="Field"><button tabindex="-1">Of the field</button></p>
    <p><button style="outline: none">Without outline</button></p>
    <p><button style="position: relative; left: -900px">Out of sight</button></p>
    <div role="grid" tabindex="0" style="outline: none" onfocus="this.firstElementChild.focus()">
      <p tabindex="-1">Row to which its list hands the focus on</p></div>
    <div role="grid" tabindex="0" style="outline: none">List that keeps it</div>
    <p><button>Last in its place</button></p>
    <p><button style="position: absolute; top: 0; left: 0">Back above</button></p>`)
  const { stops, passedOver } = await walkByTab(appPage)
  expect(passedOver).toEqual([expect.stringContaining('Passed over')])
  expect(findUnseen(stops)).toEqual(['button Without outline', 'button Out of sight', 'grid List that keeps it'])
  expect(stops.map(({ name }) => name)).toContain('Row to which its list hands the focus on')
  expect(findSteppingBack(stops)).toEqual([expect.stringContaining('Back above')])
  await appPage.close()
})

test('what cannot be read whole or is of another language is found, and nothing else', async () => {
  const appPage = await showPage(`
    <p style="width: 60px; overflow: hidden; white-space: nowrap">Predugačka riječ</p>
    <p style="width: 60px; white-space: nowrap">Druga predugačka</p>
    <p style="width: 60px; overflow: auto; white-space: nowrap">Može se pomaći</p>
    <p><select style="width: 70px"><option>Vijeće za mladoljetnike</option></select><select><option>Staje</option></select></p>
    <p>Latinicom</p>
    <p>Iznos 1.560,00 € dana 03.05.2026. i 1,560.00 dana 3 May 2026, Ћирилицом</p>
    <p style="width: 3000px">.</p>`)
  const found = await findUnreadable(appPage.page, 'cnr')
  expect(found).toEqual([
    expect.stringMatching(/^wider than its window/),
    expect.stringMatching(/^cut in p.*Predugačka riječ/),
    expect.stringMatching(/^runs out in p.*Druga predugačka/),
    expect.stringMatching(/^cut choice: Vijeće/),
    expect.stringMatching(/^English date/),
    expect.stringMatching(/^English amount/),
    expect.stringMatching(/^Cyrillic/),
  ])
  const inEnglish = await findUnreadable(appPage.page, 'en')
  expect(inEnglish.slice(-2)).toEqual([
    expect.stringMatching(/^Montenegrin date/),
    expect.stringMatching(/^Montenegrin amount/),
  ])
  expect(await findUnreadable(appPage.page, 'cnr-Cyrl')).toContain('Latin: Latinicom')
  await appPage.close()
})
