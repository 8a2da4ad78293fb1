/** The colours of the window: those of the system, or always light, or always dark. */
export const THEMES = ['system', 'light', 'dark'] as const
/** One of `THEMES`. */
export type Theme = (typeof THEMES)[number]

/** The sizes of text offered, in percent of the ordinary one. */
export const TEXT_SIZES = [100, 110, 125, 150, 200] as const
/** One of `TEXT_SIZES`. */
export type TextSize = (typeof TEXT_SIZES)[number]
