import { createContext } from 'react'

/**
 * The part of a view that still stands while it is taken down, 1 as long as it is in sight. To clear a long contract away at
 * once takes longer than a frame: what has many pieces gives up some of them at each step.
 */
export const StandingPart = createContext(1)
