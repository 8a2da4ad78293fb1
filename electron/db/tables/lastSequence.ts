const TABLES = { order: 'order_act', paper: 'paper', certificate: 'erasure' } as const

type Numbering = Readonly<Record<'series' | 'office' | 'year', string>>

/**
 * The last running number that was given in a series, of an office and a year, as an expression of SQL: those of files that
 * were erased included, for no number is given twice.
 */
export function lastSequence(kind: keyof typeof TABLES, of: Numbering): string {
  const lastOf = (table: string, condition: string): string =>
    `coalesce((SELECT max(${table}.sequence) FROM ${table} WHERE ${condition} ${table}.series = ${of.series}
      AND ${table}.office = ${of.office} AND ${table}.year = ${of.year}), 0)`
  const given = lastOf(TABLES[kind], '')
  return kind === 'certificate'
    ? given
    : `max(${given}, ${lastOf('erased_number', `erased_number.kind = '${kind}' AND`)})`
}
