import type { Monitoring } from '../../../shared/domain/statistics/monitoring.ts'

/** Figures, and whether they are drawn beside being written. */
export type FiguresProps = Readonly<{ figures: Monitoring; isDrawn: boolean }>
