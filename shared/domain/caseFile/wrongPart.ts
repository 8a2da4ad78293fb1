/** What belongs to a record of one kind: what it cannot be without, and what else may stand there. */
export type PartRow<Part extends string> = Readonly<{ needs: readonly Part[]; may?: readonly Part[] }>

/** What is wrong with the parts of a record: one that is missing, or one that belongs to another kind. */
export type WrongPart<Part extends string> = Readonly<{ what: 'partMissing' | 'partUnfit'; part: Part }>

/** The first part that a record of a kind lacks, or has and should not; nothing where it is whole. */
export function findWrongPart<Part extends string>(
  told: Readonly<Partial<Record<Part, unknown>>>,
  { needs, may = [] }: PartRow<Part>,
): WrongPart<Part> | undefined {
  const missing = needs.find((part) => told[part] === undefined)
  if (missing !== undefined) return { what: 'partMissing', part: missing }
  const known: readonly string[] = [...needs, ...may]
  const said = Object.entries(told).flatMap(([part, value]) => (value === undefined ? [] : [part as Part]))
  const unfit = said.find((part) => !known.includes(part))
  return unfit === undefined ? undefined : { what: 'partUnfit', part: unfit }
}
