import { type SectionId, sectionOf } from '../../shared/agreement/section-list'

/** A section, or an own article or annex (`own:<id>`). */
export type Place = SectionId | `own:${string}`

/** The place whose form edits the field at `path`; what belongs to nobody else is edited with the parties. */
export function placeOfPath(path: string): Place {
	const [key = '', id] = path.split('.')
	if (key === 'ownArticles' || key === 'annexes') return `own:${id ?? ''}`
	return sectionOf(path) ?? 'parties'
}

export function ownIdOf(place: string): string | null {
	return place.startsWith('own:') ? place.slice('own:'.length) : null
}

/** Whether a path leads into the review and to no field of the contract. */
export function isInReview(path: string): boolean {
	return path === 'review' || path.startsWith('review.')
}
