import type { UiLanguage } from './messages'

/** Why a field matters, an example of what goes into it, and what goes wrong with it. */
export type Guidance = { readonly why: string; readonly example: string; readonly pitfall: string }

type Texts = Readonly<Record<string, Guidance>>

// One file a section; part of the page as the sentences of the interface are.
const files = import.meta.glob<Texts>('../../../resources/guidance/*/*.json', { eager: true, import: 'default' })

const languages: Readonly<Record<UiLanguage, ReadonlyMap<string, Guidance>>> = { de: textsIn('de'), en: textsIn('en') }

/** Guidance of the field with this key, as `fieldKey` makes it; null for what is no field of its own. */
export function guidanceFor(language: UiLanguage, key: string): Guidance | null {
	return languages[language].get(key) ?? null
}

function textsIn(language: UiLanguage): ReadonlyMap<string, Guidance> {
	const own = Object.entries(files).filter(([path]) => path.split('/').at(-2) === language)
	return new Map(own.flatMap(([, texts]) => Object.entries(texts)))
}
