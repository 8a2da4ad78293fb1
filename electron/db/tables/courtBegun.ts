/** Of a row of `case_file`: whether the court has begun to work on it, by its mark in the register or by sending claims back. */
export const HAS_COURT_BEGUN =
  'court_mark_fold IS NOT NULL OR EXISTS (SELECT 1 FROM claim_return WHERE claim_return.case_key = case_file.case_key)'
