import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { CallArgs, CallResult, ChannelName, PledgeBridge } from '../../src/shared/ipc/channel'
import type { contract } from '../../src/shared/ipc/contract'
import { commandLineJson } from './command-line'
import { expect, test } from './fixtures'

type C = typeof contract

declare global {
	interface Window {
		readonly pledge: PledgeBridge
	}
}

test('100,000 tickets are imported and judged while the program goes on answering', { tag: '@alone' }, async ({
	page,
	folders,
	dialogs,
}) => {
	const file = path.join(folders.files, 'tickets.csv')
	await writeFile(file, ticketsOf(100_000))
	await dialogs.answerOpen([file])
	const paths = await call(page, 'histories:choose-files', {})
	const { id } = await call(page, 'agreements:add-sample', { language: 'en' })
	const opened = await call(page, 'agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(`expected an opened agreement, got ${opened.kind}`)
	const options = { format: null, map: {}, mapValue: {}, timeZone: 'Europe/Berlin', dateOrder: null }
	const importing = await whileAsking(page, 'histories:import', { importId: 'e2e', agreementId: id, paths, options })
	if (importing.result.kind !== 'imported') throw new Error(JSON.stringify(importing.result))
	const historyId = importing.result.history.id
	expect(importing.result.history.tickets).toBe(100_000)
	const judging = { agreement: opened.agreement, historyId, confidence: 0.95 }
	const first = await whileAsking(page, 'histories:judge', judging)
	const second = await whileAsking(page, 'histories:judge', judging)
	expect(second.result).toEqual(first.result)
	expect(first.result.verdicts.map(({ objectiveId }) => objectiveId)).toEqual(
		opened.agreement.objectives.items.map((objective) => objective.id),
	)
	// Another call never waits for the work: it waits as long as one that was made while there was none, give or take a busy machine.
	expect(Math.max(importing.longestWaitMs, first.longestWaitMs)).toBeLessThan(250)
})

test('the sample is exported as final to the chosen folder, in every format, and known again in either runtime', async ({
	page,
	words,
	folders,
	dialogs,
	keepScreenshot,
}) => {
	const { id } = await call(page, 'agreements:add-sample', { language: 'de' })
	const opened = await call(page, 'agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(`expected an opened agreement, got ${opened.kind}`)
	await dialogs.answerOpen([folders.files])
	const folder = await call(page, 'export:choose-folder', {})
	const outcome = await call(page, 'export:run', {
		agreement: opened.agreement,
		formats: ['pdf', 'docx', 'html', 'md'],
		folder: folder ?? '',
		recipient: 'Hansen Logistik KG',
		audience: 'external',
		state: 'final',
		date: '2026-11-23',
	})
	if (outcome.kind !== 'exported') throw new Error(JSON.stringify(outcome))
	const written = readdirSync(folders.files).map((name) => {
		const file = path.join(folders.files, name)
		return [file, createHash('sha256').update(readFileSync(file)).digest('hex')]
	})
	expect(outcome.entry.files.map(({ path: file, sha256 }) => [file, sha256]).sort()).toEqual(written.sort())
	expect(written).toHaveLength(4)
	// What the window shows before is what it then writes, in the thread as well.
	const shown = await page.evaluate(async (request) => {
		const reply = await window.pledge.invoke('preview:make', request)
		// The main process parsed the result with the schema of this channel.
		const { pdf } = (reply as { readonly value: { readonly pdf: Uint8Array<ArrayBuffer> } }).value
		const hash = await crypto.subtle.digest('SHA-256', pdf)
		return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
	}, previewOf(opened.agreement))
	expect(shown).toBe(outcome.entry.files.find(({ format }) => format === 'pdf')?.sha256)
	expect(await call(page, 'export:log', { id })).toEqual([outcome.entry])
	expect(await dialogs.shown()).toEqual(['Choose a folder for the documents'])

	// Made in Electron, made again in Node.
	const fileOf = (format: string) => outcome.entry.files.find((file) => file.format === format)!.path
	for (const format of ['pdf', 'docx'])
		expect(await commandLineJson(['verify', fileOf(format), '--against', folders.workspace])).toMatchObject({
			...{ genuine: true, approved: true, version: 1, contentHash: outcome.entry.contentHash, problems: [] },
		})
	// And the other way round, by hand.
	const file = path.join(folders.workspace, 'agreements', id, 'agreement.json')
	const draft = path.join(folders.files, 'draft.pdf')
	await commandLineJson(['export', file, '--pdf', draft])
	await page.getByRole('button', { name: words('agreements', 'verify') }).click()
	const dialog = page.getByRole('dialog', { name: words('verify', 'title') })
	await dialogs.answerOpen([draft])
	await dialog.getByRole('button', { name: words('verify', 'choose') }).click()
	await expect(dialog.getByRole('heading', { name: words('verify', 'window.genuine'), exact: true })).toBeVisible()
	await keepScreenshot('verify-draft')
	await dialogs.answerOpen([file])
	await dialog.getByRole('button', { name: words('verify', 'again') }).click()
	await expect(dialog.getByText(words('verify', 'refused.not-a-document'))).toBeVisible()
})

function previewOf(agreement: CallArgs<C, 'preview:make'>['agreement']): CallArgs<C, 'preview:make'> {
	return { agreement, file: 'pdf', audience: 'external', state: 'final', date: '2026-11-23' }
}

async function call<N extends ChannelName<C>>(page: Page, name: N, args: CallArgs<C, N>): Promise<CallResult<C, N>> {
	const reply = await page.evaluate(([channel, given]) => window.pledge.invoke(channel, given), [name, args] as const)
	if (!reply.ok) throw new Error(`${name}: ${reply.code} ${reply.detail}`)
	// The main process parsed the result with the schema of this channel.
	return reply.value as CallResult<C, N>
}

type Timed<T> = { readonly result: T; readonly ms: number; readonly longestWaitMs: number }

/** Makes the call and meanwhile asks something small again and again; says how long the slowest answer took. */
async function whileAsking<N extends ChannelName<C>>(
	page: Page,
	name: N,
	args: CallArgs<C, N>,
): Promise<Timed<CallResult<C, N>>> {
	const timed = await page.evaluate(
		async ([channel, given]) => {
			let done = false
			const started = performance.now()
			const work = window.pledge.invoke(channel, given).finally(() => {
				done = true
			})
			let longestWaitMs = 0
			while (!done) {
				const asked = performance.now()
				await window.pledge.invoke('settings:get', {})
				longestWaitMs = Math.max(longestWaitMs, performance.now() - asked)
			}
			return { reply: await work, ms: performance.now() - started, longestWaitMs }
		},
		[name, args] as const,
	)
	if (!timed.reply.ok) throw new Error(`${name}: ${timed.reply.code} ${timed.reply.detail}`)
	// As above.
	return { ...timed, result: timed.reply.value as CallResult<C, N> }
}

function ticketsOf(count: number): string {
	const rows = ['Ticket ID,Status,Priority,Created time,Resolved time,Initial response time']
	const first = Date.UTC(2025, 0, 1)
	const iso = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
	for (let i = 0; i < count; i++) {
		const created = first + i * 315_000
		const priority = ['Urgent', 'High', 'Medium', 'Low'][i % 4]
		const response = created + 60_000 * (5 + ((i * 7_919) % 240))
		const resolved = response + 60_000 * (30 + ((i * 104_729) % 2_880))
		rows.push(`${i + 1},Closed,${priority},${iso(created)},${iso(resolved)},${iso(response)}`)
	}
	return `${rows.join('\n')}\n`
}
