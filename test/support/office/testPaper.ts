import { orderPaper } from '../../../electron/start/orderPaper.ts'

export const testPaper = orderPaper
