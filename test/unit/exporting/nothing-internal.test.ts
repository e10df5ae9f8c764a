import { afterAll, beforeAll, expect, it } from 'vitest'
import { endingsOf, renderFile } from '../../../src/main/exporting/export-files'
import { makePayload, type Payload, type RenderWishes } from '../../../src/main/exporting/payload'
import { paperOf } from '../../../src/main/exporting/render-payload'
import { EXPORT_FILES } from '../../../src/shared/ipc/export-file'
import { isInternalSheet } from '../../../src/shared/sheets/sheet-list'
import { paperFolder } from '../../helpers/paper-text'
import { insideOf, isForOtherSide, pathsIn, planted } from '../../helpers/planted-agreement'

const folder = paperFolder()
afterAll(folder.remove)

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
				written.set(`${name} ${file} ${ending}`, insideOf(bytes, ending, folder))
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
		found.push(...pathsIn(insideOf(bytes, ending, folder), markers))
	}
	// Approvals, what was silenced why, and what a renewal asks to go through are told nowhere but in the window.
	const missing = [...markers.keys()].filter((path) => !found.includes(path))
	expect(missing.filter((path) => !/^review\.(approvals|required|silenced|renewal)/.test(path))).toEqual([])
}, 120_000)

it('lets no marker out with any file for the other side', () => {
	expect(written.size).toBeGreaterThan(20)
	const leaks = [...written].map(([name, text]) => [name, pathsIn(text, markers)] as const)
	expect(leaks.filter(([name, paths]) => name !== 'reviewed docx docx' && paths.length > 0)).toEqual([])
})

it('lets out with a review copy what the other side may see, and nothing else', () => {
	const paths = pathsIn(written.get('reviewed docx docx')!, markers)
	expect(paths.filter((path) => !isForOtherSide(agreement, path))).toEqual([])
	expect(paths.filter((path) => path.includes('comments')).length).toBeGreaterThan(2)
})
