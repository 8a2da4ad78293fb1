import { flushCompileCache } from 'node:module'
import { caseId as caseIdForm, type CaseId } from '../../../shared/contract/ids.ts'
import { PEOPLE } from './people.ts'
import { accountOf, openTestOffice, type TestOffice } from './testOffice.ts'

/** What a child process of a test begins with: the folder and the case of its command line, the prosecutor signed in. */
export async function openProsecutorAtWork(
  folder: string | undefined,
  caseId: string | undefined,
): Promise<Readonly<{ office: TestOffice; caseId: CaseId }>> {
  if (folder === undefined) throw new Error('folder wanted')
  // Who is killed leaves nothing of what was compiled to the next one.
  flushCompileCache()
  const office = openTestOffice({ folder, keepFolder: true })
  const { id } = await accountOf(office, 'prosecutor')
  await office.ask('session.signIn', { person: id, password: PEOPLE.prosecutor.own })
  return { office, caseId: caseIdForm.parse(caseId) }
}
