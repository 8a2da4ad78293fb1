/** More than the pages of the largest bundle take while they are joined; little more than half of what the engines may ask for. */
const MAX_ENGINE_BYTES = 1_200_000_000
const WASM_PAGE_BYTES = 65_536

/** The memory of an engine compiled to WebAssembly, which the types of Node do not know. */
type EngineMemory = { readonly buffer: ArrayBufferLike; grow: (pages: number) => number }

/**
 * SECURITY: the engines of this thread get no more memory than that, whatever a file makes them ask for. They take the refusal for a
 * full memory: the file is then one that cannot be read.
 */
export function limitEngineMemory(): void {
  const { Memory } = (globalThis as unknown as { WebAssembly: { Memory: { prototype: EngineMemory } } }).WebAssembly
  const grow: unknown = Reflect.get(Memory.prototype, 'grow')
  Memory.prototype.grow = function (this: EngineMemory, pages) {
    if (this.buffer.byteLength + pages * WASM_PAGE_BYTES > MAX_ENGINE_BYTES) throw new RangeError('engine memory')
    return Reflect.apply(grow as EngineMemory['grow'], this, [pages])
  }
}
