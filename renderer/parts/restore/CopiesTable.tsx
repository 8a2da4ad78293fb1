import type { ReactNode } from 'react'
import type { MessageKey } from '../../../shared/text/messageKey.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'

const HEADINGS = {
  madeAt: 'screens.backups.column.madeAt',
  size: 'screens.backups.column.size',
  state: 'screens.backups.column.state',
  restore: 'screens.restore.column',
} as const satisfies Readonly<Record<string, MessageKey>>

type Props = Readonly<{ columns: readonly (keyof typeof HEADINGS)[]; children: ReactNode }>

/** The table of the copies of the data, wherever one of them is chosen; its rows say what the columns are. */
export function CopiesTable({ columns, children }: Props) {
  const { t } = useText()
  return (
    <table aria-label={t('screens.backups.list')}>
      <ColumnHeads columns={columns} nameOf={(column) => t(HEADINGS[column])} />
      <tbody>{children}</tbody>
    </table>
  )
}
