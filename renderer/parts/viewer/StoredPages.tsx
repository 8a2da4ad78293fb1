import { useErrorText } from '../../i18n/useErrorText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { BytePages } from './BytePages.tsx'

type Props = Readonly<{
  /** What was answered when the pages were asked for. */
  read: Readonly<{ data: Readonly<{ bytes: Uint8Array }> | undefined; error: Error | null }>
  name: string
}>

/** The pages of an act as they are stored, or why they cannot be read. */
export function StoredPages({ read: { data, error }, name }: Props) {
  const errorText = useErrorText()
  return (
    <section className="viewer orderPages" aria-label={name}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <BytePages bytes={data?.bytes} name={name} />
    </section>
  )
}
