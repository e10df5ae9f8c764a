import { strFromU8, unzipSync } from 'fflate'
import { getAt, setAt } from '../../src/shared/agreement/edit'
import type { Review } from '../../src/shared/agreement/review'
import type { Agreement } from '../../src/shared/agreement/schema'
import { fullAgreement } from './full-agreement'
import { run } from './paper-text'

/** Of each thread and suggestion one for the other side and one that stays; all suggestions are still open. */
function twoSided(review: Review): Review {
	const suggestions = review.suggestions.map((one) => ({ ...one, state: 'open' as const, decided: null }))
	const inside = <One extends { readonly id: string }>(one: One) =>
		({ ...one, id: `${one.id}-inside`, visibility: 'internal' }) as const
	return {
		...review,
		threads: [...review.threads, ...review.threads.map(inside)],
		suggestions: [...suggestions, ...suggestions.map(inside)],
	}
}

/** Paths of all strings below a value. */
function stringPaths(value: unknown, path: string): string[] {
	if (typeof value === 'string') return [path]
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, inner]) => stringPaths(inner, `${path}.${key}`))
}

export type Planted = { readonly agreement: Agreement; readonly markers: ReadonlyMap<string, string> }

/** An agreement with a word of its own in every internal field that takes one; the markers by their paths. */
export function planted(): Planted {
	const full = fullAgreement()
	const task = full.actionPlan.tasks[0]!.id
	const house = {
		clause: 'action-plan.intro',
		language: 'de' as const,
		text: 'zqmarkhousex',
		madeFrom: 'zqmarkhousefromx',
	}
	const markers = new Map([
		['overrides.house.text', 'zqmarkhousex'],
		['overrides.house.madeFrom', 'zqmarkhousefromx'],
		['translations.plan', 'zqmarksecondx'],
	])
	let agreement: Agreement = {
		...full,
		review: twoSided(full.review),
		overrides: [
			...full.overrides.map((one, index) => {
				markers.set(`overrides.${index}.madeFrom`, `zqmarkfrom${index}x`)
				return { ...one, madeFrom: `zqmarkfrom${index}x` }
			}),
			house,
		],
		translations: { ...full.translations, [`actionPlan.tasks.${task}.title`]: 'zqmarksecondx' },
	}
	// Which clause of a library a wording was taken from.
	const origins = (['overrides', 'ownArticles', 'annexes'] as const).flatMap((list) =>
		stringPaths(agreement[list], list).filter((path) => path.endsWith('.takenFrom.text')),
	)
	const paths = [
		...stringPaths(agreement.actionPlan, 'actionPlan'),
		...stringPaths(agreement.review, 'review'),
		...origins,
	]
	for (const [index, path] of paths.entries()) {
		const marker = `zqmark${index}x`
		// Choices, instants and ids of blocks take no word; those are nobody's secret either.
		if (/\.(id|visibility|state|kind|language|block)$/.test(path)) continue
		const changed = setAt(agreement, path, marker)
		if (changed.kind !== 'changed' || getAt(changed.agreement, path) !== marker) continue
		agreement = changed.agreement
		markers.set(path, marker)
	}
	if (!origins.some((path) => markers.has(path))) throw new Error('no wording in the agreement has an origin')
	return { agreement, markers }
}

/** Everything a file says anywhere, unpacked: parts of a zip, streams and text of a PDF. */
export function insideOf(
	bytes: Uint8Array,
	ending: string,
	folder: { write(name: string, bytes: Uint8Array): string },
): string {
	const plain = Buffer.from(bytes).toString('latin1')
	if (ending === 'docx' || ending === 'pledge')
		return Object.values(unzipSync(bytes))
			.map((part) => strFromU8(part))
			.join('\n')
	if (ending !== 'pdf') return plain
	const file = folder.write('one.pdf', bytes)
	const streams = run('qpdf', ['--qdf', '--object-streams=disable', file, '-'])
	return [plain, streams, run('pdftotext', ['-raw', file, '-']).replace(/\s+/g, '')].join('\n')
}

/** Paths of the fields whose marker a text has, also across hyphens and in two bytes a letter. */
export function pathsIn(text: string, markers: Planted['markers']): string[] {
	const told = text.replaceAll('\0', '').replaceAll('\u00ad', '').toLowerCase()
	return [...markers].filter(([, marker]) => told.includes(marker)).map(([path]) => path)
}

/** Whether the other side may see a field of the review where it gets one. */
export function isForOtherSide({ review }: Agreement, path: string): boolean {
	const [, list, index, field] = path.split('.')
	if (list !== 'threads' && list !== 'suggestions') return false
	const one = review[list][Number(index)]
	return one?.visibility === 'external' && field !== 'assignee' && field !== 'source'
}
