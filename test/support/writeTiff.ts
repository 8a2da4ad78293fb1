type Tiff = Readonly<{
  width: number
  height: number
  /** What the header says of the dots: 1 as they are, 8 deflated. */
  compression: 1 | 8
  dots: Buffer
  /** The table of pages leads back to itself. */
  isCircle?: boolean
}>

/** A TIFF of one page of grey dots; its header may say what the dots are not. */
export function writeTiff({ width, height, compression, dots, isCircle = false }: Tiff): Buffer {
  const table = 8 + dots.length
  const entries: readonly (readonly [tag: number, type: 3 | 4, value: number])[] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, compression],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, dots.length],
  ]
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length, 0)
  entries.forEach(([tag, type, value], index) => {
    const at = 2 + index * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(type, at + 2)
    directory.writeUInt32LE(1, at + 4)
    directory.writeUInt32LE(value, at + 8)
  })
  directory.writeUInt32LE(isCircle ? table : 0, directory.length - 4)
  const head = Buffer.alloc(8)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(table, 4)
  return Buffer.concat([head, dots, directory])
}
