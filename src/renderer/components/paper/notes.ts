/** What was found on a block of the paper. */
export type BlockNote = {
	/** The worst of it. */
	readonly severity: 'error' | 'warning' | 'info'
	/** Its sentences, the worst first. */
	readonly sentences: readonly string[]
}

/** By block. A block is drawn again when its note is another object, so what did not change must stay the same one. */
export type PaperNotes = Readonly<Record<string, BlockNote>>

export const NO_NOTES: PaperNotes = {}
