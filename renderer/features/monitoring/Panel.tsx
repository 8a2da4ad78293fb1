import { useId, type ReactNode } from 'react'

type Props = Readonly<{ name: string; title: string; small?: string; children: (heading: string) => ReactNode }>

/** One answer of the figures: its heading names its table, for the eye and for whoever hears it. */
export function Panel({ name, title, small, children }: Props) {
  const heading = useId()
  return (
    <section className={`panel figurePanel ${name}`} aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {small !== undefined && <small>{small}</small>}
      </h2>
      {children(heading)}
    </section>
  )
}
