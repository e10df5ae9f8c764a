import { useMemo } from 'react'
import { useUiLanguage } from '../../../app/i18n'
import { type Entry, plain, refused, taken, type UiLanguage } from '../../fields/entry/entry'

/** Parts of a country with a law of their own, as the schema keeps them. */
const PARTS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
	'GB-ENG': { de: 'England und Wales', en: 'England and Wales' },
	'GB-SCT': { de: 'Schottland', en: 'Scotland' },
	'US-NY': { de: 'New York (USA)', en: 'New York (US)' },
	'US-CA': { de: 'Kalifornien (USA)', en: 'California (US)' },
	'US-DE': { de: 'Delaware (USA)', en: 'Delaware (US)' },
}

/** The law that governs, typed as a country's name or code and kept as its code (`DE`, `GB-ENG`). */
export function useLawEntry(): Entry<string> {
	const language = useUiLanguage()
	return useMemo(() => {
		const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
		return {
			show: (code) => PARTS[code]?.[language] ?? nameOf(names, code) ?? code,
			read: (text) => {
				const typed = plain(text)
				const code = typed.toUpperCase()
				if (/^[A-Z]{2}-[A-Z]{2,3}$/.test(code)) return taken(code)
				if (/^[A-Z]{2}$/.test(code) && nameOf(names, code) !== null) return taken(code)
				const found = codeOf(names, typed, language)
				return found === null ? refused('law') : taken(found)
			},
		}
	}, [language])
}

function nameOf(names: Intl.DisplayNames, code: string): string | null {
	try {
		return names.of(code) ?? null
	} catch {
		// A code of another shape has no name.
		return null
	}
}

function codeOf(names: Intl.DisplayNames, typed: string, language: UiLanguage): string | null {
	const wanted = typed.toLowerCase()
	for (const [code, part] of Object.entries(PARTS)) if (part[language].toLowerCase() === wanted) return code
	const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
	for (const first of letters) {
		for (const second of letters) {
			if (nameOf(names, first + second)?.toLowerCase() === wanted) return first + second
		}
	}
	return null
}
