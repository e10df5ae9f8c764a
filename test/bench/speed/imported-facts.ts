/** What two readers of one file must agree on: sums are epoch seconds over all rows that have the time. */
export type ImportedFacts = {
	readonly rows: number
	readonly created: number
	readonly responded: number
	readonly resolved: number
	readonly closed: number
	/** Rows of priority Urgent. */
	readonly urgent: number
	/** Different agents. */
	readonly agents: number
}
