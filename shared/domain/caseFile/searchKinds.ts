/** What of a case file the search finds words in: `paper` is a paper that was made, `page` a page of an attached file. */
export const SEARCH_KINDS = ['person', 'claim', 'evidence', 'paper', 'page'] as const
/** One of `SEARCH_KINDS`. */
export type SearchKind = (typeof SEARCH_KINDS)[number]
