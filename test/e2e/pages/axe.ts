import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/**
 * What axe has to say against the page as it stands. The engine is put into a document once and stays there; a builder that
 * puts it in for each look took four times as long as the look itself.
 */
export async function axeViolations(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (runOptions): Promise<AxeResults['violations']> => {
    const engine = window.axe
    if (engine === undefined) throw new Error('axe is not in the page')
    return (await engine.run(document, runOptions)).violations
  }, options)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
