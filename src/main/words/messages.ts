export type UiLanguage = 'de' | 'en'
export type Messages = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>

// Vite makes the sentences part of the built file.
const files = import.meta.glob<Messages>(
	'../../../resources/locales/*/{app,approval,challenges,clauses,cli,compare,explain,figures,findings,histories,papers,policies,quality,realism,renewal,returned,sections,verify,versions}.json',
	{
		eager: true,
		import: 'default',
	},
)

export type Area =
	| 'app'
	| 'approval'
	| 'challenges'
	| 'clauses'
	| 'cli'
	| 'compare'
	| 'explain'
	| 'figures'
	| 'findings'
	| 'histories'
	| 'papers'
	| 'policies'
	| 'quality'
	| 'realism'
	| 'renewal'
	| 'returned'
	| 'sections'
	| 'verify'
	| 'versions'

export type Translate = {
	/** The sentence of `key` with its `{slots}` filled; with a `count` among the values `key_one` or `key_other`. */
	(key: string, values?: Values): string
	readonly language: UiLanguage
	readonly has: (key: string) => boolean
}

/** Sentences of one area of `resources/locales`. A key without a sentence is said as it is, which names what is missing. */
export function translator(language: UiLanguage, area: Area): Translate {
	const messages = messagesOf(language, area)
	const plural = new Intl.PluralRules(language)
	const numbers = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB')
	const find = (key: string, values: Values): string | undefined => {
		const counted = typeof values.count === 'number' ? messages[`${key}_${plural.select(values.count)}`] : undefined
		return counted ?? messages[key] ?? messages[`${key}_other`]
	}
	const translate = (key: string, values: Values = {}): string => {
		const sentence = find(key, values) ?? `${area}:${key}`
		return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => {
			const value = values[name]
			if (value === undefined) return slot
			return typeof value === 'number' ? numbers.format(value) : value
		})
	}
	return Object.assign(translate, { language, has: (key: string) => key in messages || `${key}_other` in messages })
}

export function messagesOf(language: UiLanguage, area: Area): Messages {
	const found = Object.entries(files).find(([path]) => path.endsWith(`/${language}/${area}.json`))
	return found?.[1] ?? {}
}
