const END = '\0'
let last = 0

/** Loads every page of a driven app anew, past the cache, over its DevTools pipes: no port is opened. */
export async function reloadPages(child) {
  const [, , , commands, answers] = child.stdio
  const waiting = new Map()
  let text = ''
  function read(data) {
    const messages = (text + data).split(END)
    text = messages.pop()
    for (const { id, result } of messages.map((one) => JSON.parse(one))) waiting.get(id)?.(result)
  }
  const call = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve) => {
      waiting.set((last += 1), resolve)
      commands.write(JSON.stringify({ id: last, method, params, sessionId }) + END)
    })
  answers.on('data', read)
  const { targetInfos } = await call('Target.getTargets')
  for (const { targetId } of targetInfos.filter(({ type }) => type === 'page')) {
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
    await call('Page.reload', { ignoreCache: true }, sessionId)
    await call('Target.detachFromTarget', { sessionId })
  }
  answers.off('data', read)
}
