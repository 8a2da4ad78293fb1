import type { Proceedings } from './proceedings.ts'

/** What is needed of a file to say its marks. */
export type ShownMarks = Readonly<
  Pick<Proceedings, 'court'> & {
    [Name in 'courtMark' | 'prosecutionMark']?: string | null | undefined
  }
>

/**
 * The marks of a file as an office reads them: that of its own register, by which it knows the file, and the other side's.
 * `office` is the code of the office that reads; the court of the proceedings reads as a court, everybody else as prosecution.
 */
export function marksShownTo(
  { court, courtMark, prosecutionMark }: ShownMarks,
  office: string,
): Readonly<{ own: string | undefined; other: string | undefined }> {
  const [own, other] = office === court ? [courtMark, prosecutionMark] : [prosecutionMark, courtMark]
  return { own: own ?? undefined, other: other ?? undefined }
}

/** By which mark an office knows a file: its own, else the other side's; undefined where the file has none. */
export function markShownTo(marks: ShownMarks, office: string): string | undefined {
  const { own, other } = marksShownTo(marks, office)
  return own ?? other
}
