type Props = Readonly<{
  groupLabel: string
  options: readonly Readonly<{ id: string; name: string; lang: string }>[]
  current: string
  onChoose: (id: string) => void
}>

/** A row of names of which one is on. */
export function LanguageButtons({ groupLabel, options, current, onChoose }: Props) {
  return (
    <div className="lang" role="group" aria-label={groupLabel}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          lang={option.lang}
          aria-pressed={option.id === current}
          onClick={() => {
            onChoose(option.id)
          }}
        >
          {option.name}
        </button>
      ))}
    </div>
  )
}
