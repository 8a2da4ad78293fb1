import type { ListNumbering, StructureNode } from './placed.ts'

/** The structure tree as it grows; nodes are named by their index. */
export class Structure {
  readonly #nodes: StructureNode[] = []

  /** Adds a node under a parent (null: under Document) and gives its index. */
  add(type: StructureNode['type'], parent: number | null, more: Omit<StructureNode, 'type' | 'parent'> = {}): number {
    this.#nodes.push({ type, parent, ...more })
    return this.#nodes.length - 1
  }

  /** Says how a list counts, once its first label is known. */
  setNumbering(index: number, numbering: ListNumbering): void {
    const node = this.#nodes[index]
    if (node !== undefined && node.numbering === undefined) this.#nodes[index] = { ...node, numbering }
  }

  /** Says where a figure came to stand. */
  setBox(index: number, bbox: StructureNode['bbox']): void {
    const node = this.#nodes[index]
    if (node !== undefined && bbox !== undefined) this.#nodes[index] = { ...node, bbox }
  }

  nodes(): readonly StructureNode[] {
    return this.#nodes
  }
}
