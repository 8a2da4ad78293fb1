/** Names the program gives, as a list of SQL; nothing that anybody types comes here. */
export function namesInSql(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ')
}
