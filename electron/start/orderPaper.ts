import type { Services } from '../usecases/services.ts'

export function orderPaper(): Pick<Services, 'composeOrder' | 'renderOrder'> {
  return {
    composeOrder() {
      throw new Error('no composer')
    },
    renderOrder: () => Promise.reject(new Error('no composer')),
  }
}
