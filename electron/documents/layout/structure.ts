import type { StructureNode } from './placed.ts'

/** The structure tree as it grows; nodes are named by their index. */
export class Structure {
  readonly #nodes: StructureNode[] = []

  /** Adds a node under a parent (null: under Document) and gives its index. */
  add(type: StructureNode['type'], parent: number | null, more: Omit<StructureNode, 'type' | 'parent'> = {}): number {
    this.#nodes.push({ type, parent, ...more })
    return this.#nodes.length - 1
  }

  nodes(): readonly StructureNode[] {
    return this.#nodes
  }
}
