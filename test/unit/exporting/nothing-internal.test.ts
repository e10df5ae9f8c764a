import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endingsOf, renderFile } from '../../../src/main/exporting/export-files'
import { makePayload, type Payload, type RenderWishes } from '../../../src/main/exporting/payload'
import { paperOf } from '../../../src/main/exporting/render-payload'
import { getAt, setAt } from '../../../src/shared/agreement/edit'
import type { Review } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { EXPORT_FILES } from '../../../src/shared/ipc/export-file'
import { isInternalSheet } from '../../../src/shared/sheets/sheet-list'
import { fullAgreement } from '../../helpers/full-agreement'
import { paperFolder, run } from '../../helpers/paper-text'

const folder = paperFolder()
afterAll(folder.remove)

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

type Planted = { readonly agreement: Agreement; readonly markers: ReadonlyMap<string, string> }

/** An agreement with a word of its own in every internal field that takes one; the markers by their paths. */
function planted(): Planted {
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
	const paths = [...stringPaths(agreement.actionPlan, 'actionPlan'), ...stringPaths(agreement.review, 'review')]
	for (const [index, path] of paths.entries()) {
		const marker = `zqmark${index}x`
		// Choices, instants and ids of blocks take no word; those are nobody's secret either.
		if (/\.(id|visibility|state|kind|language|block)$/.test(path)) continue
		const changed = setAt(agreement, path, marker)
		if (changed.kind !== 'changed' || getAt(changed.agreement, path) !== marker) continue
		agreement = changed.agreement
		markers.set(path, marker)
	}
	return { agreement, markers }
}

/** Everything a file says anywhere, unpacked: parts of a zip, streams and text of a PDF. */
function insideOf(bytes: Uint8Array, ending: string): string {
	const plain = Buffer.from(bytes).toString('latin1')
	if (ending === 'docx')
		return Object.values(unzipSync(bytes))
			.map((part) => strFromU8(part))
			.join('\n')
	if (ending !== 'pdf') return plain
	const file = folder.write('one.pdf', bytes)
	const streams = run('qpdf', ['--qdf', '--object-streams=disable', file, '-'])
	return [plain, streams, run('pdftotext', ['-raw', file, '-']).replace(/\s+/g, '')].join('\n')
}

function pathsIn(text: string, markers: Planted['markers']): string[] {
	const told = text.replaceAll('\0', '').replaceAll('\u00ad', '').toLowerCase()
	return [...markers].filter(([, marker]) => told.includes(marker)).map(([path]) => path)
}

const wishes: RenderWishes = {
	...{ kind: 'draft', date: '2027-03-03', audience: 'external', version: null, pledgeVersion: '0.1.0' },
}
const { agreement, markers } = planted()
const external = makePayload(agreement, wishes)
const before = { ...agreement, title: 'Vorher' }
const compared = makePayload(agreement, { ...wishes, comparison: { name: '1', author: 'Nordlicht' } }, before)
const reviewed = makePayload(agreement, { ...wishes, review: 'all' })

const written = new Map<string, string>()
beforeAll(async () => {
	const make = async (name: string, payload: Payload, files: readonly (typeof EXPORT_FILES)[number][]) => {
		const paper = paperOf(payload)
		for (const file of files) {
			for (const ending of endingsOf(file)) {
				const bytes = await renderFile(payload, file, { ending, paper, proof: [] })
				written.set(`${name} ${file} ${ending}`, insideOf(bytes, ending))
			}
		}
	}
	await make(
		'plain',
		external,
		EXPORT_FILES.filter((file) => !isInternalSheet(file)),
	)
	await make('english', makePayload(agreement, { ...wishes, language: 'en' }), ['docx', 'summary'])
	await make('compared', compared, ['docx', 'pdf', 'html', 'md'])
	await make('reviewed', reviewed, ['docx', 'pdf', 'html', 'md'])
}, 240_000)

it('plants a marker in nearly every internal field, and finds them in what is for the own people', async () => {
	expect(markers.size).toBeGreaterThan(60)
	const internal = makePayload(agreement, { ...wishes, audience: 'internal', review: 'all' })
	const found: string[] = []
	for (const ending of ['docx', 'pdf'] as const) {
		const bytes = await renderFile(internal, ending, { ending, paper: paperOf(internal), proof: [] })
		found.push(...pathsIn(insideOf(bytes, ending), markers))
	}
	// Approvals, and what was silenced why, are told nowhere but in the window.
	const missing = [...markers.keys()].filter((path) => !found.includes(path))
	expect(missing.filter((path) => !/^review\.(approvals|required|silenced)/.test(path))).toEqual([])
}, 120_000)

it('lets no marker out with any file for the other side', () => {
	expect(written.size).toBeGreaterThan(20)
	const leaks = [...written].map(([name, text]) => [name, pathsIn(text, markers)] as const)
	expect(leaks.filter(([name, paths]) => name !== 'reviewed docx docx' && paths.length > 0)).toEqual([])
})

it('lets out with a review copy what the other side may see, and nothing else', () => {
	const paths = pathsIn(written.get('reviewed docx docx')!, markers)
	const { threads, suggestions } = agreement.review
	const isTheirs = (path: string) => {
		const [, list, index, field] = path.split('.')
		if (list !== 'threads' && list !== 'suggestions') return false
		const one = (list === 'threads' ? threads : suggestions)[Number(index)]
		return one?.visibility === 'external' && field !== 'assignee' && field !== 'source'
	}
	expect(paths.filter((path) => !isTheirs(path))).toEqual([])
	expect(paths.filter((path) => path.includes('comments')).length).toBeGreaterThan(2)
})
