import { createContext } from 'react'

/** `toggle`: a small button opens the help under its field. `outside`: whoever shows the form shows the help beside it. */
export const HelpPlace = createContext<'toggle' | 'outside'>('toggle')
