// Makes one paper and prints its number; at the next one it dies without warning where its parent said.
import { watchDeaths } from './paperDeaths.ts'
import { makePaper } from './papers.ts'
import { openProsecutorAtWork } from './prosecutorAtWork.ts'

const [folder, wanted, where] = process.argv.slice(2)
let isArmed = false
watchDeaths(({ name }) => {
  if (isArmed && name === where) process.kill(process.pid, 'SIGKILL')
})
const { office, caseId } = await openProsecutorAtWork(folder, wanted)
const first = await makePaper(office, caseId, 'legal-aid-request', { variants: ['cnr', 'en'] })
process.stdout.write(`${String(first.number)}\n`)
isArmed = true
await makePaper(office, caseId, 'legal-aid-request', { variants: ['cnr', 'en'] })
