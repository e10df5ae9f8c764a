import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lettersOf } from '../../../src/main/verifying/compare-words'
import { openPdf } from '../../../src/main/verifying/pdf/file'
import { pagesOf, pieceList } from '../../../src/main/verifying/pdf/pages'
import { isKind } from '../../../src/main/verifying/pdf/values'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { fullAgreement } from '../../helpers/full-agreement'
import { fullReview } from '../../helpers/full-review'
import { makeWorld, openApp } from './open-world'

/** No word of any contract, and without a place where it could be hyphenated. */
const MARK = 'Xq7zx'

/** Every text below a value, ids aside, with the mark in it. */
function marked(value: unknown, key = ''): unknown {
	if (typeof value === 'string')
		return /^(id|.*Id|.*Date|mode|asOf|trigger|nightNeed|chatbot|knowledgeBase|serviceKind|maintenanceWeekday|maintenanceStart|kind|language|block|visibility|at|state|severity|sha256|contentHash)$/.test(
			key,
		)
			? value
			: `${MARK} ${value}`
	if (Array.isArray(value)) return value.map((item) => marked(item, key))
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([inner, child]) => [inner, marked(child, inner)]))
}

/**
 * What never leaves, marked: the action plan in both languages and its wording, what other wording was made from, and all of the review,
 * open and external too.
 */
function withSecrets(agreement: Agreement): Agreement {
	const clause = { clause: 'action-plan.intro', language: 'de', text: `${MARK} Wortlaut`, madeFrom: MARK } as const
	const review = fullReview()
	const open = {
		...review,
		threads: review.threads.map((thread) => ({ ...thread, resolved: null })),
		suggestions: review.suggestions.map((one) => ({ ...one, state: 'open' as const, decided: null })),
	}
	return {
		...agreement,
		review: marked(open) as Agreement['review'],
		actionPlan: marked(agreement.actionPlan) as Agreement['actionPlan'],
		overrides: [...agreement.overrides.map((one) => ({ ...one, madeFrom: `${MARK} ${one.madeFrom}` })), clause],
		translations: { ...agreement.translations, [`actionPlan.tasks.${agreement.actionPlan.tasks[0]!.id}.note`]: MARK },
	}
}

/** A file's bytes with every stream and part unpacked, and for a PDF what its pages say. */
function insideOf(file: string): readonly Buffer[] {
	const bytes = readFileSync(file)
	if (file.endsWith('.docx')) return [bytes, ...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))]
	const opened = file.endsWith('.pdf') ? openPdf(bytes) : null
	if (opened?.kind !== 'pdf') return [bytes]
	const { file: pdf } = opened
	const numbers = [...pdf.sections[0]!.entries.keys()]
	const streams = numbers.map(pdf.object).filter((value) => isKind(value, 'stream'))
	const words = pagesOf(pdf).flatMap((page) => pieceList(pdf, page)!.map(({ text }) => lettersOf(text)))
	return [bytes, ...streams.map((stream) => Buffer.from(pdf.decode(stream))), Buffer.from(words.join(''))]
}

/** In one byte a letter, in two, or as digits of a PDF's string. */
function holds(buffers: readonly Buffer[], secret: string): boolean {
	const wide = Buffer.from(secret, 'utf16le')
	const forms = [
		Buffer.from(secret),
		wide,
		Buffer.from(wide).swap16(),
		Buffer.from(Buffer.from(secret).toString('hex')),
	]
	return buffers.some((buffer) => forms.some((form) => buffer.includes(form)))
}

test('nothing internal is in any byte of what leaves the house, whatever the format', async () => {
	const world = makeWorld()
	const app = await openApp(world)
	await app.call('settings:set', { language: 'de', colorScheme: 'auto', userName: `Erika ${MARK}` })
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'de+en', title: null })
	// Little beside what must stay: a document is made fourteen times.
	const { title, parties, actionPlan, overrides, translations } = fullAgreement()
	const agreement = withSecrets({ ...emptyAgreement(id), title, parties, actionPlan, overrides, translations })
	await app.call('agreements:save', { agreement })
	const history = join(world.files, `${MARK}.csv`)
	writeFileSync(history, 'Ticket ID,Created time,Resolved time\n1,2026-01-05 09:00,2026-01-05 10:00\n')
	const options = { format: null, map: {}, mapValue: {}, timeZone: 'UTC', dateOrder: null }
	const imported = await app.call('histories:import', { importId: 'i', agreementId: id, paths: [history], options })
	expect(imported.kind).toBe('imported')
	app.desktop.folder = world.documents
	await app.call('export:choose-folder', {})
	const contract = ['pdf', 'docx', 'html', 'md'] as const
	const papers = ['summary', 'help-card', 'customer-view', 'report-template', 'ics'] as const
	const request = { agreement, folder: world.documents, recipient: MARK, date: '2027-03-03' }
	const made = async (audience: 'external' | 'internal') => {
		const formats = audience === 'external' ? [...contract, ...papers] : [...contract, 'staff' as const]
		const outcome = await app.call('export:run', { ...request, formats, audience, state: 'draft' })
		if (outcome.kind !== 'exported') throw new Error(JSON.stringify(outcome))
		return outcome.entry.files.map(({ path }) => insideOf(path))
	}
	const external = await made('external')
	const none = external.map(() => false)
	expect(external.map((buffers) => holds(buffers, MARK))).toEqual(none)
	expect(external.map((buffers) => holds(buffers, world.folder))).toEqual(none)
	// The search finds what is there: the action plan of an internal one, and the title in both.
	expect((await made('internal')).map((buffers) => holds(buffers, MARK))).toEqual(Array(5).fill(true))
	expect(external.map((buffers) => holds(buffers, agreement.title.split(' ')[0]!))).toEqual(none.map(() => true))
	expect(readdirSync(world.documents).length).toBe(14)
	const forbidden = { ...request, formats: ['staff' as const], audience: 'external' as const, state: 'draft' as const }
	await expect(app.call('export:run', forbidden)).rejects.toThrow()
	expect(readdirSync(world.documents).length).toBe(14)
})
