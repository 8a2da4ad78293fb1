import type { Connection } from '../../electron/db/connection.ts'
import type { Claim } from '../../shared/domain/caseFile/claim.ts'
import type { Evidence } from '../../shared/domain/caseFile/evidence.ts'

const AUDIT = `INSERT INTO audit_entry (number, at, person, act, case_id, about, reason, previous_hash, hash)
  VALUES ((SELECT max(number) + 1 FROM audit_entry), '2026-06-15T09:00:00.000Z',
    (SELECT person FROM audit_entry ORDER BY number DESC LIMIT 1), $act, $caseId, $about, NULL, $hash, $hash)`

/** The rows of a save and nothing else: prepared statements with ready values in one transaction. */
export function bareSaves(db: Connection, caseId: string, evidence: Evidence, claim: Claim) {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const touch = db.prepare('UPDATE case_file SET revision = revision + 1 WHERE id = $caseId')
  const audit = db.prepare(AUDIT)
  const about = JSON.stringify({ cnr: 'Kt.br.12/26 · e1', en: 'Kt.br.12/26 · e1' })
  let count = 0
  const inTransaction = (act: string, work: () => void): void => {
    begin.run()
    touch.run({ caseId })
    work()
    count += 1
    audit.run({ act, caseId, about, hash: String(count).padStart(64, '0') })
    commit.run()
  }
  const writeEvidence = evidenceWriter(db, caseId, evidence)
  const writeClaim = claimWriter(db, caseId, claim)
  return {
    evidence: () => {
      inTransaction('caseFile.saveEvidence', writeEvidence)
    },
    claim: () => {
      inTransaction('claim.edit', writeClaim)
    },
  }
}

function evidenceWriter(db: Connection, caseId: string, evidence: Evidence): () => void {
  const put = db.prepare(`INSERT INTO evidence (case_id, id, position, kind, body)
    VALUES ($caseId, $id, (SELECT coalesce(max(position), -1) + 1 FROM evidence WHERE case_id = $caseId), $kind, $body)
    ON CONFLICT (case_id, id) DO UPDATE SET kind = excluded.kind, body = excluded.body`)
  const values = { caseId, id: evidence.id, kind: evidence.kind, body: JSON.stringify(evidence) }
  return () => {
    put.run(values)
  }
}

function claimWriter(db: Connection, caseId: string, { heads, ...claim }: Claim): () => void {
  const put = db.prepare('UPDATE claim SET claimant = $claimant, body = $body WHERE case_id = $caseId AND id = $id')
  const values = { caseId, id: claim.id, claimant: claim.claimant, body: JSON.stringify(claim) }
  const clear = db.prepare('DELETE FROM claim_head WHERE case_id = $caseId AND claim_id = $id')
  const add = db.prepare(`INSERT INTO claim_head (case_id, claim_id, id, position, code, amount_cents, body)
    VALUES ($caseId, $claimId, $id, $position, $code, $amount, $body)`)
  const rows = heads.map((head, position) => ({
    caseId,
    claimId: claim.id,
    id: head.id,
    position,
    code: head.code,
    amount: head.amountCents,
    body: JSON.stringify(head),
  }))
  const stage = db.prepare("UPDATE claim SET stage = 'ready' WHERE case_id = $caseId AND id = $id")
  return () => {
    put.run(values)
    clear.run({ caseId, id: claim.id })
    for (const row of rows) add.run(row)
    stage.run({ caseId, id: claim.id })
  }
}
