import type { Page } from '@playwright/test'
import type { AgreementsPage } from './pages/agreements'
import type { Clauses } from './pages/clauses'
import type { Editor } from './pages/editor'
import type { ExportDialog } from './pages/export'
import type { Frame } from './pages/frame'
import type { Guided } from './pages/guided'
import type { Histories } from './pages/histories'
import type { Realism } from './pages/realism'
import type { Review } from './pages/review'
import type { Words } from './pages/words'

export type Pages = {
	readonly page: Page
	readonly words: Words
	readonly frame: Frame
	readonly agreements: AgreementsPage
	readonly editor: Editor
	readonly guided: Guided
	readonly histories: Histories
	readonly realism: Realism
	readonly exporting: ExportDialog
	readonly review: Review
	readonly clauses: Clauses
}

/** A screen of the program, and how to get there from the one before it. */
export type Screen = { readonly name: string; readonly show: (pages: Pages) => Promise<void> }

const SECTIONS = [
	'parties',
	'services',
	'service-hours',
	'priorities',
	'objectives',
	'reporting',
	'escalation',
	'downtime',
	'remedies',
	'roles',
	'governance',
	'legal',
	'signatures',
	'action-plan',
] as const

const NAMED = { de: 'Nach dem Workshop', en: 'After the workshop' }
const REMARK = {
	de: 'Gilt das auch, wenn zwei Leistungen zugleich ausfallen?',
	en: 'Does this hold when two Services fail at once?',
}

/** Every screen with the sample in the workspace, in an order in which each can be reached from the one before. */
export const SCREENS: readonly Screen[] = [
	{
		name: 'agreements',
		show: async ({ frame, agreements }) => {
			await frame.goTo('agreements')
			await agreements.newButton.waitFor()
		},
	},
	{
		name: 'new',
		show: async ({ agreements }) => {
			await agreements.newButton.click()
			await agreements.dialog.getByRole('radio').first().waitFor()
		},
	},
	{
		name: 'histories',
		show: async ({ page, frame, histories }) => {
			await page.keyboard.press('Escape')
			await frame.goTo('histories')
			await histories.tab('quality').click()
			await page.getByRole('row').nth(1).waitFor()
		},
	},
	{
		name: 'history-figures',
		show: async ({ page, histories }) => {
			await histories.tab('figures').click()
			await page.locator('[data-figure]').first().waitFor()
		},
	},
	{
		name: 'history-arrivals',
		show: async ({ page, histories }) => {
			await histories.tab('arrivals').click()
			await page.getByRole('table').first().waitFor()
		},
	},
	{
		name: 'history-content',
		show: async ({ page, histories }) => {
			await histories.tab('content').click()
			await page.getByRole('row').nth(1).waitFor()
		},
	},
	{
		name: 'benchmarks',
		show: async ({ histories }) => {
			await histories.benchmarks.click()
			await histories.addBenchmark({
				value: '4 h',
				share: '90',
				source: 'Service Desk Report 2026, page 14',
				date: '2026-03-01',
			})
			await histories.addBenchmark({
				value: '30 min',
				share: '',
				source: 'Own contracts, average of nine',
				date: '2026-09-15',
			})
		},
	},
	{
		name: 'start-ask',
		show: async ({ page, histories }) => {
			await histories.list.getByRole('button').filter({ hasText: 'hansen-tickets' }).click()
			await histories.startButton.click()
			await page
				.getByRole('dialog')
				.getByRole('button', { name: histories.words('start.go') })
				.waitFor()
		},
	},
	{
		name: 'start-proposal',
		show: async ({ page, histories }) => {
			await page
				.getByRole('dialog')
				.getByRole('button', { name: histories.words('start.go') })
				.click()
			await page.getByRole('dialog').getByRole('table').nth(1).waitFor()
		},
	},
	{
		name: 'clauses',
		show: async ({ page, frame, histories, clauses }) => {
			await page.keyboard.press('Escape')
			await histories.start.waitFor({ state: 'hidden' })
			await frame.goTo('clauses')
			await clauses.text.waitFor()
		},
	},
	{
		name: 'clause-new',
		show: async ({ clauses }) => {
			await clauses.list.getByRole('button', { name: clauses.words('new') }).click()
			await clauses.form.heading.waitFor()
		},
	},
	{
		name: 'settings',
		show: async ({ page, frame, clauses }) => {
			await page.keyboard.press('Escape')
			await clauses.dialog.waitFor({ state: 'hidden' })
			await frame.goTo('settings')
		},
	},
	...SECTIONS.map(
		(section): Screen => ({
			name: `editor-${section}`,
			show: async ({ frame, agreements, editor }) => {
				if (section === 'parties') {
					await frame.goTo('agreements')
					await agreements.openSample()
					await frame.work('edit')
					await agreements.newButton.waitFor({ state: 'detached' })
				}
				await editor.goTo(section)
			},
		}),
	),
	{
		name: 'editor-objective',
		show: async ({ editor, words }) => {
			await editor.goTo('objectives')
			await editor.table(words('sections', 'objectives.table.title')).row(1).getByRole('cell').first().click()
			await editor.drawer(/P1/).getByRole('textbox').first().focus()
		},
	},
	{
		name: 'clause-insert',
		show: async ({ page, editor, clauses }) => {
			await editor.goTo('remedies')
			await page.getByRole('button', { name: clauses.words('insert.open'), exact: true }).click()
			await clauses.dialog.getByRole('list', { name: clauses.words('insert.list') }).waitFor()
		},
	},
	{
		name: 'clause-take',
		show: async ({ page, editor, clauses }) => {
			await page.keyboard.press('Escape')
			await clauses.dialog.waitFor({ state: 'hidden' })
			await editor.paper.locator('[data-block="remedies.monthly-cap"]').click()
			await clauses.button('take.open').click()
			await clauses.dialog.getByRole('list', { name: clauses.words('take.list') }).waitFor()
		},
	},
	{
		name: 'check',
		show: async ({ frame, page, words, clauses }) => {
			await page.keyboard.press('Escape')
			await clauses.dialog.waitFor({ state: 'hidden' })
			await frame.check.click()
			await page.getByRole('region', { name: words('app', 'top.check') }).waitFor()
		},
	},
	{
		name: 'challenges',
		show: async ({ page, words }) => {
			await page.getByRole('button', { name: words('editor', 'check.challenges') }).click()
			await page.locator('[data-challenge="imprecise"]').waitFor()
		},
	},
	{
		name: 'customer-view',
		show: async ({ page, frame, words }) => {
			await frame.work('edit')
			await page.getByRole('button', { name: words('explain', 'open'), exact: true }).click()
			await page.getByRole('heading', { name: words('explain', 'title') }).waitFor()
		},
	},
	{
		name: 'deviations',
		show: async ({ page, frame, words }) => {
			await frame.openPalette()
			await frame.palette.fill(words('app', 'palette.deviations'))
			await frame.paletteAction(words('app', 'palette.deviations')).click()
			await page.getByRole('heading', { name: words('clauses', 'deviations.title') }).waitFor()
		},
	},
	{
		name: 'find',
		show: async ({ editor, page }) => {
			await page.keyboard.press('Control+f')
			await editor.findQuery.fill('P1')
		},
	},
	{
		name: 'guided',
		show: async ({ frame, guided }) => {
			await frame.work('guided')
			await guided.asks('services.request')
		},
	},
	{
		// Behind the guided way, whose place it moves; what was looked for is in the place of the sections.
		name: 'interview',
		show: async ({ page, frame, guided, words }) => {
			const plan = words('app', 'section.action-plan')
			await frame.work('edit')
			await frame.openPalette()
			await frame.palette.fill(plan)
			await frame.paletteAction(plan).first().click()
			await page.getByRole('button', { name: words('interview', 'start'), exact: true }).click()
			await guided.asks('action-plan.interview-kind')
		},
	},
	{
		name: 'realism',
		show: async ({ frame, realism }) => {
			await frame.work('realism')
			await realism.handle.waitFor()
			await realism.settled()
		},
	},
	{
		name: 'review',
		show: async ({ page, words, review }) => {
			await review.open()
			await review.nameVersion(NAMED[words.language])
			await review.select(words('app', 'section.priorities'))
			await review.comment.click()
			await review.name.fill('Katrin Vogt')
			await review.commentText.fill(REMARK[words.language])
			await page.keyboard.press('Control+Enter')
			await review.card(REMARK[words.language]).waitFor()
		},
	},
	{
		name: 'review-redline',
		show: async ({ words, review }) => {
			await review.version(NAMED[words.language]).click()
			await review.redline.waitFor()
		},
	},
	{
		name: 'export',
		show: async ({ frame, exporting }) => {
			await frame.exportButton.click()
			await exporting.recipient.waitFor()
		},
	},
	{
		name: 'preview',
		show: async ({ exporting }) => {
			const preview = await exporting.preview()
			await preview.drawn(1).waitFor()
		},
	},
	{
		name: 'palette',
		show: async ({ page, frame, exporting }) => {
			// The pages, then the dialog that waits behind them.
			await page.keyboard.press('Escape')
			await exporting.recipient.waitFor()
			await page.keyboard.press('Escape')
			await exporting.dialog.waitFor({ state: 'hidden' })
			await frame.openPalette()
		},
	},
]
