import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'

/** Puts every claim at a stage by raw SQL; where it is followed there, with the step that the schema asks for. */
export function claimsAt(stage: ClaimStage, owner?: string): string {
  const whose = owner === undefined ? '(SELECT min(id) FROM staff WHERE active = 1)' : `'${owner}'`
  return `BEGIN;
    UPDATE claim SET stage = '${stage}';
    INSERT INTO next_step (case_key, claim_id, office, owner, due, kind)
      SELECT claim.case_key, claim.id, court, ${whose}, '2026-07-01', 'callDebtor'
      FROM claim JOIN case_file USING (case_key) LEFT JOIN next_step ON next_step.case_key = claim.case_key AND claim_id = claim.id
      WHERE followed IS NOT NULL AND claim_id IS NULL;
    COMMIT`
}
