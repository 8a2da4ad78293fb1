import { settleRestore } from '../../../electron/backup/restorePlace.ts'
import { stageRestore, type RestoreRequest } from '../../../electron/backup/stageRestore.ts'

// Restores a copy and kills itself without warning after so many steps; prints how many there were when it comes to its end.
const [given = '{}', keys = '{}', after = '0'] = process.argv.slice(2)
const request = JSON.parse(given) as RestoreRequest
const hex = JSON.parse(keys) as Readonly<Record<'office' | 'record' | 'case' | 'seal', string>>
let steps = 0
function step(): void {
  steps += 1
  if (steps === Number(after)) process.kill(process.pid, 'SIGKILL')
}
const secrets = {
  office: Buffer.from(hex.office, 'hex'),
  record: Buffer.from(hex.record, 'hex'),
  case: Buffer.from(hex.case, 'hex'),
  seal: Buffer.from(hex.seal, 'hex'),
}
stageRestore(request, secrets, step)
const staged = steps
settleRestore(request.data, step)
process.stdout.write(`${JSON.stringify({ staged, steps })}\n`)
