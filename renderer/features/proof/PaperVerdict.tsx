import type { z } from 'zod'
import type { paperReport } from '../../../shared/contract/proof.ts'
import { shortCodeOf } from '../../../shared/domain/proof/shortCode.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { MustRead, type Statement } from './MustRead.tsx'
import { Standing } from './Standing.tsx'

type Paper = z.infer<typeof paperReport>

/** What the codes in a picture of paper say. Paper is compared by a person: the program never says that it is unchanged. */
export function PaperVerdict({ paper, name }: Readonly<{ paper: Paper; name: string | undefined }>) {
  const { t } = useText()
  const { statements, faults } = paper
  const isKnown = statements.length > 0
  return (
    <section className={isKnown ? 'notice info' : 'notice bad'} role={isKnown ? 'status' : 'alert'}>
      <h2>{t(isKnown ? 'proof.paperFound' : 'proof.paperUnknown')}</h2>
      <p>{t(isKnown ? 'proof.paperMeans' : 'proof.paperUnknownMeans')}</p>
      {name !== undefined && <p className="mut">{name}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ fault, page }) => (
            <li key={page}>{t('proof.onPage', { page, what: t(`proof.paperFault.${fault}`) })}</li>
          ))}
        </ul>
      )}
      {actsOf(statements).map((pages) => (
        <PaperAct key={`${pages[0].number} ${pages[0].content}`} pages={pages} />
      ))}
    </section>
  )
}

type Pages = readonly [Statement, ...Statement[]]

/** The pages of each act, in their order; where two pictures show the same page, it is told once. */
function actsOf(statements: readonly Statement[]): readonly Pages[] {
  const isOf = (one: Statement, other: Statement) => one.content === other.content && one.number === other.number
  const firsts = statements.filter((one, at) => statements.findIndex((other) => isOf(one, other)) === at)
  return firsts.flatMap((act) => {
    const own = new Map(statements.filter((one) => isOf(one, act)).map((one) => [one.page, one]))
    const [first, ...others] = [...own.values()].toSorted((one, other) => one.page - other.page)
    return first === undefined ? [] : [[first, ...others] as const]
  })
}

function PaperAct({ pages }: Readonly<{ pages: Pages }>) {
  const { t, date } = useText()
  const { mayRead } = useSession()
  const [{ number, issued, content, page, pages: all }] = pages
  return (
    <>
      <h3>{t('proof.codeOf', { number, day: date(issued), page, pages: all })}</h3>
      {mayRead('cases') && <Standing key={content} code={shortCodeOf(content)} number={number} isGenuine />}
      <MustRead pages={pages} />
    </>
  )
}
