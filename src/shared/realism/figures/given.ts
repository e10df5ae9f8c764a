import type { Agreement } from '../../agreement/schema'
import type { JudgeContext } from '../judge-context'
import type { FigureBasis } from './figure'

/** What of an agreement the figures speak of. */
export type FigureAgreement = Pick<Agreement, 'services' | 'serviceHours' | 'objectives' | 'downtime' | 'parties'>

/** What of the agreement stands behind the figures. */
export type Given = {
	readonly context: JudgeContext | null
	readonly agreement: FigureAgreement | null
	readonly basis: FigureBasis
}
