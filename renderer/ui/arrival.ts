import { createContext } from 'react'

/** A number that is another one for each visit to a screen; going on makes it larger. */
export const ArrivalContext = createContext(0)
