import { Field } from '../../forms/Field.tsx'

type Props = Readonly<{ at: string; code: string; isReferred: boolean; isAsked: boolean }>

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
          {isReferred && <Field path={`${at}.noReliableBasis`} />}
          {isReferred && <Field path={`${at}.wouldDelay`} />}
          {isAsked && <Field path={`${at}.reasons`} />}
        </div>
      </td>
    </tr>
  )
}
