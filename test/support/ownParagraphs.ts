import type { Decision } from '../../shared/domain/caseFile/decision.ts'
import type { OwnParagraph } from '../../shared/domain/caseFile/ownText.ts'

/** A paragraph at every place of the reasons, none in the order of the paper; of case-01. */
export const OWN_PARAGRAPHS: OwnParagraph[] = [
  {
    id: 'p1',
    place: 'costs',
    text: { cnr: 'O troškovima zastupanja odlučuje se posebno.', en: 'Costs of representation are decided apart.' },
  },
  {
    id: 'p2',
    place: 'head',
    head: 'h3',
    text: {
      cnr: 'Računi za ljekove i injekcije nijesu osporeni.',
      en: 'The receipts for medicines were not contested.',
    },
  },
  {
    id: 'p3',
    place: 'facts',
    text: {
      cnr: 'Utvrđeno je da oštećena nije slobodno raspolagala zaradom.',
      en: 'The injured party did not dispose of her wages.',
    },
  },
  {
    id: 'p4',
    place: 'evidence',
    text: { cnr: 'Nalaz finansijske struke je jasan i potpun.', en: 'The financial report is clear and complete.' },
  },
  {
    id: 'p5',
    place: 'head',
    head: 'h1',
    text: { cnr: 'Zarada je obračunata po satnici.', en: 'The wages were computed by the hour.' },
  },
  { id: 'p6', place: 'general', text: { cnr: 'Odluka počiva na zakonu.', en: 'The decision rests on the law.' } },
  {
    id: 'p7',
    place: 'referral',
    text: { cnr: 'Preostali dio traži dopunsko vještačenje.', en: 'The rest needs a further expert report.' },
  },
]

/** The decision with those paragraphs besides what it says already. */
export function withOwnParagraphs(decision: Decision): Decision {
  return { ...decision, paragraphs: OWN_PARAGRAPHS }
}

/** One paragraph of some twenty pages, of sentences that can be told apart. */
export function longParagraph(sentences = 1_000): OwnParagraph {
  const of = (word: string) =>
    Array.from(
      { length: sentences },
      (_, at) => `${word} ${String(at + 1)} govori o dokazima koje je sud cijenio.`,
    ).join(' ')
  return { id: 'p9', place: 'evidence', text: { cnr: of('Rečenica'), en: of('Sentence') } }
}
