import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../api/client.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'

type Props = Readonly<{
  /** Which picture it is: another one is read anew. */
  id: string
  name: string
  page?: number
  percent?: number
  read: () => Promise<Uint8Array<ArrayBuffer>>
}>

/** A picture on a canvas; its bytes never lie anywhere else. The core has looked at its size before. */
export function PictureView({ id, name, page = 1, percent, read }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const reading = useRef(read)
  const [problem, setProblem] = useState<unknown>()
  useEffect(() => {
    let isGone = false
    async function draw(): Promise<void> {
      const picture = await createImageBitmap(new Blob([await reading.current()]))
      const sheet = canvas.current
      if (!isGone && sheet !== null) {
        sheet.width = picture.width
        sheet.height = picture.height
        sheet.getContext('2d')?.drawImage(picture, 0, 0)
        sheet.dataset['page'] = String(page)
      }
      picture.close()
    }
    draw().catch((error: unknown) => {
      if (!isGone) setProblem(error instanceof ApiError ? error : 'attachment.pictureBroken')
    })
    return () => {
      isGone = true
    }
  }, [id, page])
  if (problem !== undefined) return <Notice tone="bad">{errorText(problem)}</Notice>
  const style = percent === undefined ? undefined : { width: `${String(percent)}%` }
  return (
    // A picture that is larger than its place is moved by keys as well.
    <div className="pageSheet" tabIndex={0} role="group" aria-label={t('screens.viewer.sheet')}>
      <canvas ref={canvas} role="img" aria-label={t('screens.viewer.picture', { name })} style={style} />
    </div>
  )
}
