import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { PreviewRequest } from '../../../src/shared/ipc/preview-shapes'
import { type App, makeWorld, openApp, type World } from './open-world'

test('a preview is byte for byte what an export of the same choices writes', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const [objective] = agreement.objectives.items
	const proof = [{ objectiveId: objective?.id ?? '', kept: 12, of: 12, from: '2025-11-01', to: '2026-10-31' }]
	app.desktop.folder = world.files
	await app.call('export:choose-folder', {})
	for (const changes of [{ profile: 'docusign' }, { file: 'summary', proof }] as const) {
		const request = requestFor(agreement, changes as Partial<PreviewRequest>)
		const { file, ...wishes } = request
		const made = await app.call('preview:make', request)
		const outcome = await app.call('export:run', { ...wishes, formats: [file], folder: world.files, recipient: '' })
		if (made.kind !== 'made' || outcome.kind !== 'exported') throw new Error(`${made.kind}, ${outcome.kind}`)
		const exported = readFileSync(outcome.entry.files[0]?.path ?? '')
		expect([file, made.state, Buffer.compare(made.pdf, exported)]).toEqual([file, 'draft', 0])
	}
})

test('a final that would be refused is shown as the draft it is', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const shown = async (state: 'draft' | 'final') => {
		const made = await app.call('preview:make', requestFor(agreement, { file: 'help-card', state }))
		return made.kind === 'made' ? { state: made.state, pdf: Buffer.from(made.pdf).toString('latin1') } : made
	}
	expect(agreement.parties.customer.name).toBeNull()
	expect(await shown('final')).toEqual(await shown('draft'))
})

test('nothing is written, nothing stands in the log, and what is internal is not shown to the other side', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	await app.call('preview:make', requestFor(agreement, { file: 'help-card' }))
	expect([readdirSync(world.files), await app.call('export:log', { id: agreement.id })]).toEqual([[], []])
	expect(await app.refusal('preview:make', requestFor(agreement, { file: 'staff' }))).toBe('bad-request: staff')
	expect(await app.refusal('preview:make', requestFor(agreement, { file: 'staff', audience: 'internal' }))).toBe('done')
})

test('the next preview and a stop both end the one that is being made', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const make = () => app.call('preview:make', requestFor(agreement, { file: 'help-card' }))
	const [first, second] = await Promise.all([make(), make()])
	expect([first?.kind, second?.kind]).toEqual(['cancelled', 'made'])
	const third = make()
	await app.call('preview:stop', {})
	expect((await third).kind).toBe('cancelled')
	expect(app.unexpected).toEqual([])
})

async function ready(world: World): Promise<{ app: App; agreement: Agreement }> {
	const app = await openApp(world)
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Draft' })
	const outcome = await app.call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	return { app, agreement: outcome.agreement }
}

function requestFor(agreement: Agreement, changes: Partial<PreviewRequest>): PreviewRequest {
	return { agreement, file: 'pdf', audience: 'external', state: 'draft', date: '2026-11-23', ...changes }
}
