/**
 * Where the text of a page comes from: the file's own layer of text; nowhere yet, a picture that waits to be recognised;
 * recognised from the picture; typed by a person, key words or what was recognised put right.
 */
export const PAGE_ORIGINS = ['layer', 'none', 'recognised', 'typed'] as const
/** One of `PAGE_ORIGINS`. */
export type PageOrigin = (typeof PAGE_ORIGINS)[number]

/** What a file says, page by page; `origins` has one for each of `pages`. */
export type FileText = Readonly<{ pages: readonly string[]; origins: readonly PageOrigin[] }>

/** How many pages a file has, how many of them say nothing, and how many of those wait to be recognised. */
export type TextCounts = Readonly<{ pages: number; bare: number; waiting: number }>

/** The most characters that are kept of a page. */
export const MAX_PAGE_CHARACTERS = 20_000

/** The text of a file as it came in: a page without a layer of text waits to be recognised where `isPicture` says so of the file. */
export function toFileText(pages: readonly string[], isPicture: boolean): FileText {
  return { pages, origins: pages.map((text) => (text.trim() === '' && isPicture ? 'none' : 'layer')) }
}

/** The same text with one page changed; `page` counts from 1. */
export function withPageText({ pages, origins }: FileText, page: number, text: string, origin: PageOrigin): FileText {
  return { pages: pages.with(page - 1, text), origins: origins.with(page - 1, origin) }
}

/** The counts of a text. */
export function countPages({ pages, origins }: FileText): TextCounts {
  return {
    pages: pages.length,
    bare: pages.filter((text) => text.trim() === '').length,
    waiting: origins.filter((origin) => origin === 'none').length,
  }
}
