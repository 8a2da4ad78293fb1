const files = import.meta.glob<string>('../../../docs/pictures/handbook/*/*.png', {
  eager: true,
  import: 'default',
  query: '?url',
})

/** The pictures of the handbook by the place that it names, as the page of the program reads them. */
export const PICTURES: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([file, source]) => [file.replace('../../../docs/', '../'), source]),
)
