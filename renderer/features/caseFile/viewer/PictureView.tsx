import { useEffect, useRef, useState } from 'react'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { readRange, type FileTarget } from './readFile.ts'

type Props = Readonly<{ target: FileTarget; size: number; name: string }>

/** A picture on a canvas; its bytes never lie anywhere else. The core has looked at its size before. */
export function PictureView({ target, size, name }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  const { caseId, evidence, file } = target
  useEffect(() => {
    let isGone = false
    async function draw(): Promise<void> {
      const picture = await createImageBitmap(new Blob([await readRange({ caseId, evidence, file }, 0, size)]))
      const sheet = canvas.current
      if (!isGone && sheet !== null) {
        sheet.width = picture.width
        sheet.height = picture.height
        sheet.getContext('2d')?.drawImage(picture, 0, 0)
        sheet.dataset['page'] = '1'
      }
      picture.close()
    }
    draw().catch(() => {
      if (!isGone) setIsBroken(true)
    })
    return () => {
      isGone = true
    }
  }, [caseId, evidence, file, size])
  if (isBroken) return <Notice tone="bad">{errorText('attachment.pictureBroken')}</Notice>
  return (
    <div className="pageSheet">
      <canvas ref={canvas} role="img" aria-label={t('screens.viewer.picture', { name })} />
    </div>
  )
}
