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

/** A table of many columns: where it does not fit it is scrolled, by the keys as well. */
export function WideTable({ heading, children }: Readonly<{ heading: string; children: ReactNode }>) {
  return (
    <div className="scrolled" role="group" aria-labelledby={heading} tabIndex={0}>
      <table aria-labelledby={heading}>{children}</table>
    </div>
  )
}
