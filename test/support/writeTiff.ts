type Tiff = Readonly<{
  width: number
  height: number
  /** What the header says of the dots: 1 as they are, 8 deflated. */
  compression: 1 | 8
  dots: Buffer
  /** The table of pages leads back to itself. */
  isCircle?: boolean
  /** What it says of who took it, where and with what (Make, ImageDescription, Artist). */
  said?: string
}>

/** A TIFF of one page of grey dots; its header may say what the dots are not. */
export function writeTiff({ width, height, compression, dots, isCircle = false, said = '' }: Tiff): Buffer {
  const words = Buffer.from(said)
  const table = 8 + dots.length + words.length
  const saying = (tag: number) => (said === '' ? [] : [[tag, 2, 8 + dots.length] as const])
  const entries: readonly (readonly [tag: number, type: 2 | 3 | 4, value: number])[] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, compression],
    [262, 3, 1],
    ...saying(270),
    ...saying(271),
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, dots.length],
    ...saying(315),
  ]
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + index * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(type, at + 2)
    directory.writeUInt32LE(type === 2 ? words.length : 1, at + 4)
    directory.writeUInt32LE(value, at + 8)
  })
  directory.writeUInt32LE(isCircle ? table : 0, directory.length - 4)
  const head = Buffer.alloc(8)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(table, 4)
  return Buffer.concat([head, dots, words, directory])
}
