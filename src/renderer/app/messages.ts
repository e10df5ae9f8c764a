export type UiLanguage = 'de' | 'en'
export type Messages = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number>>

// The sentences are part of the page: no file is read and no network asked when the language changes.
const files = import.meta.glob<Messages>(
	// Those of the command line and the system's own menus and dialogs are none of the page.
	['../../../resources/locales/*/*.json', '!../../../resources/locales/*/{cli,dialogs,menu}.json'],
	{ eager: true, import: 'default' },
)

const areas = new Map(
	Object.entries(files).map(([path, messages]) => [path.split('/').slice(-2).join('/').replace('.json', ''), messages]),
)

const plurals: Readonly<Record<UiLanguage, Intl.PluralRules>> = {
	de: new Intl.PluralRules('de'),
	en: new Intl.PluralRules('en'),
}
const counts: Readonly<Record<UiLanguage, Intl.NumberFormat>> = {
	de: new Intl.NumberFormat('de'),
	en: new Intl.NumberFormat('en'),
}

export function messagesOf(language: UiLanguage, area: string): Messages {
	return areas.get(`${language}/${area}`) ?? {}
}

export type Translate = {
	/** The sentence of `key` with its `{slots}` filled; with a `count` among the values `key_one` or `key_other`. */
	(key: string, values?: Values): string
	/** Whether there is a sentence, for optional ones such as help. */
	readonly has: (key: string) => boolean
}

const cache = new Map<string, Translate>()

/** The same function for the same language and area, so that it may stand among the dependencies of a hook. */
export function translator(language: UiLanguage, area: string): Translate {
	const name = `${language}/${area}`
	const known = cache.get(name)
	if (known !== undefined) return known
	const messages = messagesOf(language, area)
	const find = (key: string, values: Values): string | undefined => {
		if (typeof values.count === 'number') {
			const counted = messages[`${key}_${plurals[language].select(values.count)}`] ?? messages[`${key}_other`]
			if (counted !== undefined) return counted
		}
		return messages[key]
	}
	const translate = (key: string, values: Values = {}): string => {
		const sentence = find(key, values)
		// A key on the screen is ugly but says which sentence is missing.
		if (sentence === undefined) return `${area}:${key}`
		return sentence.replace(/\{(\w+)\}/g, (slot, slotName: string) => {
			const value = values[slotName]
			if (value === undefined) return slot
			return typeof value === 'number' ? counts[language].format(value) : value
		})
	}
	const made: Translate = Object.assign(translate, {
		has: (key: string) => key in messages || `${key}_other` in messages,
	})
	cache.set(name, made)
	return made
}
