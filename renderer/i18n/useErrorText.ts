import { ApiError } from '../api/client.ts'
import { useText } from './useText.ts'

const NAMESPACES = ['errors', 'shell.error', 'identifiers', 'rules', 'findings']

/** The sentence for an error code: what happened and what to do. */
export function useErrorText(): (error: unknown) => string {
  const { t, has } = useText()
  return (error) => {
    if (!(error instanceof ApiError) && typeof error !== 'string') return t('shell.error.unexpected')
    const code = typeof error === 'string' ? error : error.code
    const params = typeof error === 'string' ? {} : error.params
    const found = NAMESPACES.map((namespace) => `${namespace}.${code}`).find((key) => has(key))
    return found === undefined ? t('shell.error.unknownCode', { code }) : t(found, withCount(params))
  }
}

function withCount(params: Readonly<Record<string, string | number>>) {
  const seconds = params['waitSeconds'] ?? params['seconds']
  return params['count'] === undefined && seconds !== undefined ? { ...params, count: Number(seconds) } : params
}
