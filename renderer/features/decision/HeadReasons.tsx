import type { HeadCode } from '../../../shared/domain/caseFile/headCodes.ts'
import type { ClausePlace } from '../../../shared/domain/decision/reasonClauses.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { Field } from '../../forms/Field.tsx'
import { ClauseInText } from './clauses/ClauseInText.tsx'
import { FilledText } from './clauses/FilledText.tsx'
import { TermNotes } from './clauses/TermNotes.tsx'

type Props = Readonly<{ at: string; code: HeadCode; isReferred: boolean; isAsked: boolean }>

/**
 * Both tests of the statute where something is referred, each with facts of this case (ZKP 239/2, 379/7), and reasons
 * of the head's own where the judge writes any.
 */
export function HeadReasons({ at, code, isReferred, isAsked }: Props) {
  if (!isReferred && !isAsked) return null
  return (
    <tr role="row" className="reasonsRow">
      <td role="cell" />
      <td role="cell" colSpan={4}>
        <div className="stack tight" role="group" aria-label={code}>
          {isReferred && <Reasons path={`${at}.noReliableBasis`} place="noReliableBasis" code={code} />}
          {isReferred && <Reasons path={`${at}.wouldDelay`} place="wouldDelay" code={code} />}
          {isAsked && <Reasons path={`${at}.reasons`} place="head" code={code} />}
        </div>
      </td>
    </tr>
  )
}

function Reasons({ path, place, code }: Readonly<{ path: string; place: ClausePlace; code: HeadCode }>) {
  return (
    <>
      <Field path={path} />
      <FilledText path={path} />
      <TermNotes path={path} />
      <ClauseInText path={path} place={place} kind={headByCode(code).kind} />
    </>
  )
}
