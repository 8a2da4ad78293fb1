import type { ReactNode } from 'react'

export type Tone = 'bad' | 'warn' | 'ok' | 'seal' | 'plain'

const SHAPES: Readonly<Record<Tone, string>> = { bad: '■', warn: '▲', ok: '●', seal: '◆', plain: '○' }

/** Status as a word and a shape, never as colour alone. */
export function Tag({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return (
    <span className={`tag ${tone}`}>
      <span className="shape" aria-hidden="true">
        {SHAPES[tone]}
      </span>
      {children}
    </span>
  )
}
