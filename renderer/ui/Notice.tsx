import type { ReactNode } from 'react'
import type { Tone } from './Tag.tsx'

/** A sentence to the person at the window: what happened, why, what to do. Announced when it appears. */
export function Notice({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
