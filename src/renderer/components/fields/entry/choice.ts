import { type Entry, plain, refused, taken } from './entry'

export type Option = { readonly value: string; readonly label: string }

/** One of a few values, pasted by its label or its value, whatever the case. */
export function choiceEntry(options: readonly Option[]): Entry<string> {
	return {
		show: (value) => options.find((option) => option.value === value)?.label ?? value,
		read: (text) => {
			const typed = plain(text).toLowerCase()
			const exact = options.find((o) => o.value.toLowerCase() === typed || plain(o.label).toLowerCase() === typed)
			const starting = options.filter((o) => typed !== '' && plain(o.label).toLowerCase().startsWith(typed))
			const found = exact ?? (starting.length === 1 ? starting[0] : undefined)
			return found === undefined
				? refused('choice', { options: options.map((o) => o.label).join(', ') })
				: taken(found.value)
		},
	}
}
