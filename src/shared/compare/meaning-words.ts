/** Sentences of an area of `resources/locales`; with a `count`, the plural form. */
export type Say = {
	(key: string, values?: Readonly<Record<string, string | number>>): string
	readonly has: (key: string) => boolean
}

/** Words and formats of the interface, in the language of the reader. */
export type MeaningWords = {
	readonly sections: Say
	readonly compare: Say
	/** The name of a section. */
	readonly section: (id: string) => string
	readonly duration: (seconds: number) => string
	/** Of parts per million. */
	readonly percent: (ppm: number) => string
	readonly number: (value: number) => string
	readonly money: (minor: number, currency: string) => string
	/** Of `YYYY-MM-DD`. */
	readonly date: (date: string) => string
	/** 1 to 12. */
	readonly month: (month: number) => string
}
