import type { BenchRow } from './measure'

export type BenchOptions = {
	/** Print one line. */
	readonly say: (line: string) => void
	/** Names of rows to run; null for all. */
	readonly only: readonly string[] | null
	readonly quick: boolean
	/** Also five million rows. */
	readonly large: boolean
	/** Where inputs are kept between runs. */
	readonly folder: string
	/** Built entries of this bench, the built command line, and the script that tells a process's memory. */
	readonly builtFolder: string
	readonly cli: string
	readonly probe: string
	/** Where the peers are installed; null where they could not be. */
	readonly peersFolder: string | null
	/** The runtime, what it runs to print pages, and what it runs to open a window. */
	readonly chromium: { readonly binary: string; readonly script: string; readonly opener: string }
	/** The folder of the built program. */
	readonly program: string
}

/** One piece of work: its rows of the table, in order. */
export type BenchWork = (options: BenchOptions) => Promise<readonly BenchRow[]> | readonly BenchRow[]
