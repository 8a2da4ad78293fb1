import { createHash } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { LANGUAGES } from '../../../shared/text/language.ts'
import { startPrivateCups } from '../../support/cups/privateCups.ts'
import { canLayOutNetwork } from '../../support/network/ownNetwork.ts'
import { pdfFile, readPdfInfo, readPdfText, unpackPdf } from '../../support/pdf.ts'
import { rounds } from '../../support/rounds.ts'
import { AppPage, USUAL_KEY_COST } from '../pages/appPage.ts'
import { completeFirstRun } from '../pages/firstRunPage.ts'
import { clerkPrints, clerkRegisters, judgeDecides, prosecutorFiles } from '../scenarios/mainJob.ts'
import { CASE, SEALED } from '../scenarios/scenarioCase.ts'

// Each has its own folder, display and spooler.
test.describe.configure({ mode: 'parallel' })

/** English comes last: where a network of its own can be laid out, the main job is played in English there anyway (walls/network). */
const ROUNDS = rounds(canLayOutNetwork() ? 1 : LANGUAGES.length, LANGUAGES.length)

for (const language of LANGUAGES.slice(0, ROUNDS)) {
  test(`main job in ${language}: from the first run to the printed order, byte for byte (${String(ROUNDS)} of 3 languages)`, async () => {
    const cups = await startPrivateCups()
    const env = { CUPS_SERVER: cups.server, ...(language === 'cnr' ? USUAL_KEY_COST : {}) }
    let appPage = await AppPage.open({ env })
    await appPage.speak(language)
    await completeFirstRun(appPage)
    appPage = await prosecutorFiles(appPage, env)
    await appPage.lock()
    await clerkRegisters(appPage)
    await appPage.lock()
    const number = await judgeDecides(appPage)
    await appPage.lock()
    const fingerprint = await clerkPrints(appPage, number)
    const [paper] = await cups.captured(1)
    expect(
      createHash('sha256')
        .update(paper ?? '')
        .digest('hex'),
    ).toBe(fingerprint)
    expectPaper(paper ?? Buffer.alloc(0))
    await appPage.close()
    await cups.stop()
  })
}

/** Both languages with every amount, and nothing of the sealed person anywhere in the file. */
function expectPaper(paper: Buffer): void {
  const path = pdfFile(paper)
  const text = readPdfText(path)
  for (const amount of [CASE.awarded, CASE.referred, ...CASE.heads.map((head) => head.amount)]) {
    if (amount === '6.000,00') continue
    expect(text).toContain(amount)
    expect(text).toContain(amount.replace('.', ' ').replace(',', '.').replace(' ', ','))
  }
  expect(text).toContain(CASE.injured.pseudonym.cnr)
  const everything = text + readPdfInfo(path) + unpackPdf(path).toString('latin1')
  for (const secret of SEALED) expect(everything).not.toContain(secret)
}
