import { execFileSync } from 'node:child_process'

/** A bookmark with those below it; `page` counts from 1. */
export type Bookmark = Readonly<{ title: string; page: number; kids: readonly Bookmark[] }>

type Outline = Readonly<{ title: string; destpageposfrom1: number; kids: readonly Outline[] }>

/** The bookmarks of a file, as qpdf reads them. */
export function bookmarksOf(path: string): readonly Bookmark[] {
  const json = execFileSync('qpdf', ['--json', '--json-key=outlines', path], { encoding: 'utf8' })
  return (JSON.parse(json) as { outlines: readonly Outline[] }).outlines.map(toBookmark)
}

/** A list of bookmarks and all below them, in order. */
export function flat(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.kids)])
}

function toBookmark({ title, destpageposfrom1, kids }: Outline): Bookmark {
  return { title, page: destpageposfrom1, kids: kids.map(toBookmark) }
}
