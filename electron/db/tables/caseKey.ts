/** The number of the file `$caseId` inside the database, as an expression of SQL. */
export const CASE_KEY = '(SELECT case_key FROM case_file WHERE id = $caseId)'
