import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createUpdateDesk } from '../../../electron/update/updateDesk.ts'
import { PACKAGE } from './madePack.ts'
import { rootText } from './makers.ts'

// Saves the package of a file of updates and takes it away again, over and over, until it is killed; prints a line when it begins.
const [pack = '', into = ''] = process.argv.slice(2)
const desk = createUpdateDesk(rootText())
const opened = await desk.open(pack, undefined)
if (!opened.ok) throw new Error(opened.error.code)
process.stdout.write('ready\n')
for (;;) {
  await desk.save(opened.value, PACKAGE, into)
  rmSync(join(into, PACKAGE))
}
