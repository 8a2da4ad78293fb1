import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import type { TestOffice } from './testOffice.ts'

/** What a window sends to make a paper: what must be said of it, and how many of its kind it has seen. */
export async function paperToMake(
  office: TestOffice,
  caseId: CaseId,
  kind: PaperKind,
  said: Partial<PaperFields> = {},
): Promise<Input<'paper.make'>> {
  const { claim, injured } = said
  const offers = await office.ask('caseFile.paperOffers', {
    caseId,
    ...(claim === undefined ? {} : { claim }),
    ...(injured === undefined ? {} : { injured }),
  })
  const made = offers.find((offer) => offer.kind === kind)?.made ?? 0
  const fields: PaperFields = { variants: ['bilingual'], ...said }
  if (paperRowOf(kind).forPublication !== true) return { caseId, kind, fields, made }
  const preview = await office.application.invoke('paper.preview', { caseId, kind, fields })
  const read = preview.ok ? { read: (preview.value as Output<'paper.preview'>).fingerprint } : {}
  return { caseId, kind, fields, made, ...read }
}

/** Makes a paper as the signed-in person. */
export async function makePaper(
  office: TestOffice,
  caseId: CaseId,
  kind: PaperKind,
  said?: Partial<PaperFields>,
): Promise<Output<'paper.make'>> {
  return office.ask('paper.make', await paperToMake(office, caseId, kind, said))
}

/** All papers of a file that the signed-in person is shown, page after page. */
export async function listPapers(office: TestOffice, caseId: CaseId): Promise<Output<'caseFile.papers'>['papers']> {
  const papers: Output<'caseFile.papers'>['papers'] = []
  for (let after: Output<'caseFile.papers'>['next'] | 'first' = 'first'; after !== undefined;) {
    const page: Output<'caseFile.papers'> = await office.ask('caseFile.papers', {
      caseId,
      ...(after === 'first' ? {} : { after }),
    })
    papers.push(...page.papers)
    after = page.next
  }
  return papers
}
