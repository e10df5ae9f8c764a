import type { OutageEvidence } from './availability-forecast'
import type { WindowPosterior } from './window-posterior'

/**
 * What a verdict knows of the months to come, for whoever computes with them: never printed. Months are the last complete
 * ones in their order, at most twelve; what comes is taken to be of their sizes.
 */
export type Outlook =
	| {
			readonly kind: 'cases'
			/** Mean and spread of the share of good cases in a month. */
			readonly posterior: WindowPosterior
			readonly monthCases: readonly number[]
	  }
	| {
			readonly kind: 'downtime'
			readonly evidence: OutageEvidence
			/** Promised time of each month, seconds. */
			readonly monthSeconds: readonly number[]
	  }

export const OUTLOOK_MONTHS = 12
