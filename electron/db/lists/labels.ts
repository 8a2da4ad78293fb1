import { z } from 'zod'

/** How many injured parties a line of a list names. */
export const NAMED = 4

const labels = z.array(z.tuple([z.string(), z.string(), z.int()]))

/** What LABELS_OF_CASE answers: labels that may be shown, and which of them are pseudonyms of sealed people. */
export const labelList = z
  .string()
  .transform((text) =>
    labels.parse(JSON.parse(text)).map(([cnr, en, sealed]) => ({ label: { cnr, en }, sealed: sealed === 1 })),
  )

const INJURED = `person.case_key = case_file.case_key AND (role = 'injuredParty'
    OR EXISTS (SELECT 1 FROM claim WHERE claim.case_key = person.case_key AND claimant = person.id))`

/** The first injured parties and claimants of a row of case_file, as an expression of SQL. Opens no seal. */
export const LABELS_OF_CASE = `(SELECT json_group_array(json_array(cnr, en, is_sealed)) FROM (
  SELECT coalesce(name, pseudonym_cnr) AS cnr, coalesce(name, pseudonym_en) AS en, open_identity IS NULL AS is_sealed
  FROM person JOIN person_identity ON person_identity.case_key = person.case_key AND person_id = person.id
  WHERE ${INJURED} ORDER BY position LIMIT ${String(NAMED)}))`

/** How many of them there are. */
export const INJURED_OF_CASE = `(SELECT count(*) FROM person WHERE ${INJURED})`
