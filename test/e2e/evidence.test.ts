import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Agreement } from '../../src/shared/agreement/schema'
import { checkedVerdicts, commandLineJson, type ShownVerdict, ticketsIn } from './command-line'
import { expect, languagesFor, test } from './fixtures'
import { projectRoot } from './launch'
import { agreementFile, expectStored, readAgreement } from './stored'

const run = promisify(execFile)
const TICKETS = path.join(projectRoot, 'resources', 'samples', 'hansen-tickets.csv')
const PLAYBOOK = { de: 'IT-Service', en: 'IT service' } as const
const PROVIDER = 'Nordwind Systemhaus'
const CUSTOMER = 'Hafen & Söhne'

for (const language of languagesFor('de')) {
	test.describe(`in ${language}`, () => {
		test.use({ language })

		test('a dropped export is judged as on the command line, a suggestion is taken, and what is exported is logged', async ({
			page,
			words,
			frame,
			agreements,
			editor,
			histories,
			realism,
			exporting,
			review,
			dialogs,
			folders,
			keepScreenshot,
		}) => {
			const startedAt = Date.now()
			await agreements.newFromPlaybook.click()
			await agreements.create({ playbook: PLAYBOOK[language], language, title: 'Evidence' })
			const file = await agreementFile(folders.workspace, 'Evidence')
			await frame.work('edit')
			await editor.goTo('parties')
			await editor.field('parties.provider', 'party.name').fill(PROVIDER)
			await editor.field('parties.customer', 'party.name').fill(CUSTOMER)
			await editor.goTo('objectives')
			const objectives = editor.table(words('sections', 'objectives.table.title'))
			await objectives.type(words('sections', 'objectives.promise'), 1, '30 min')
			await frame.saved()
			await expectStored(file, ({ objectives: { items } }) => items[0]?.value, 1_800)

			const judged = await test.step('dropping the file brings verdicts into the table', async () => {
				await histories.drop(TICKETS)
				await histories.confirmZone()
				await expect(histories.imported('hansen-tickets.csv', await ticketsIn(TICKETS))).toBeVisible()
				await expect(objectives.row(1)).toContainText(words('realism', 'word.unrealistic'))
				return checkedVerdicts(file, [TICKETS])
			})

			await test.step('the page of each objective says what the command line says', async () => {
				await frame.work('realism')
				const wanted = inListOrder(await readAgreement(file), judged)
				await expect.poll(realism.verdicts).toEqual(wanted.map(({ verdict }) => verdict))
				const [first] = wanted
				await expect(realism.hasWord(first?.verdict ?? '')).toBeVisible()
				const { estimate = 0, low = 0, high = 0 } = first?.passProbability ?? {}
				const sentence = (await realism.sentence.textContent()) ?? ''
				expect(figuresIn(sentence).slice(-3)).toEqual([estimate, low, high].map((part) => Math.round(part * 100)))
			})

			await test.step('the clock of a ticket has the stretches of the command line', async () => {
				const [objectiveId, ticket] = ['response-p1', '10001']
				const options = ['--agreement', file, '--objective', objectiveId, '--history', TICKETS, '--ticket', ticket]
				const { trace } = (await commandLineJson(['clock', ...options])) as { readonly trace: readonly unknown[] }
				await realism.clock.open.click()
				await realism.clock.number.fill(ticket)
				await realism.clock.number.press('Enter')
				await expect(realism.clock.rows).toHaveCount(trace.length + 1)
				await page.keyboard.press('Escape')
			})

			await test.step('another target is tried with the pointer, and the draft stays', async () => {
				await expect(realism.clock.number).toHaveCount(0)
				await realism.handle.scrollIntoViewIfNeeded()
				const handle = await realism.handle.boundingBox()
				if (handle === null) throw new Error('the line is not drawn')
				const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
				const before = await realism.handle.getAttribute('aria-valuenow')
				await page.mouse.move(x, y)
				await page.mouse.down()
				await page.mouse.move(x + 60, y, { steps: 12 })
				await page.mouse.up()
				await expect
					.poll(async () => Number(await realism.handle.getAttribute('aria-valuenow')))
					.toBeGreaterThan(Number(before))
				await expect(realism.tried).toContainText('%')
				await expectStored(file, ({ objectives: { items } }) => items[0]?.value, 1_800)
			})

			await test.step('the suggested target becomes the draft', async () => {
				const suggested = judged.find(({ objectiveId }) => objectiveId === 'response-p1')?.suggested?.value ?? 0
				await realism.apply.click()
				await expect(realism.applied).toBeVisible()
				await expect(realism.hasWord('unrealistic')).toHaveCount(0)
				await expectStored(file, ({ objectives: { items } }) => items[0]?.value, suggested)
			})

			await test.step('a final is held back while blanks are left; the draft goes out', async () => {
				await dialogs.answerOpen([folders.files])
				await frame.exportButton.click()
				await expect(exporting.recipient).toHaveValue(CUSTOMER)
				await exporting.recipient.fill('Frau Jensen, Einkauf')
				await exporting.chooseFolder.click()
				await exporting.choose('final')
				await expect(exporting.run('final')).toBeDisabled()
				await exporting.choose('draft')
			})

			await test.step('its real pages are looked at before anything leaves', async () => {
				const preview = await exporting.preview()
				await expect(preview.drawn(1)).toBeVisible()
				await expect(preview.sheet(1)).toContainText(CUSTOMER)
				const count = await preview.count()
				expect(count).toBeGreaterThan(10)
				await page.keyboard.press('End')
				await expect(preview.drawn(count)).toBeVisible()
				await expect(preview.entry).toHaveValue(String(count))
				await page.keyboard.press('+')
				await expect(preview.zoom(language === 'de' ? '110\u00a0%' : '110%')).toBeVisible()
				await preview.back.click()
				await expect(exporting.recipient).toHaveValue('Frau Jensen, Einkauf')
				expect(await readdir(folders.files)).toEqual([])
			})

			await test.step('an export that is cancelled leaves nothing; the next one goes out', async () => {
				const more = ['html', 'md', 'summary', 'report-template'] as const
				await exporting.moreFiles.click()
				for (const format of more) await exporting.file(format).check()
				await exporting.runAndCancel('draft')
				await expect(exporting.cancelled).toBeVisible()
				expect(await readdir(folders.files)).toEqual([])
				for (const format of more) await exporting.file(format).uncheck()
				await exporting.run('draft').click()
				await expect(exporting.done(2)).toBeVisible()
			})

			await test.step('the files are sound and stand in the log', async () => {
				const names = (await readdir(folders.files)).sort()
				expect(names.map((name) => path.extname(name))).toEqual(['.docx', '.pdf'])
				const [docx = '', pdf = ''] = names.map((name) => path.join(folders.files, name))
				await run('qpdf', ['--check', pdf])
				const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'])
				expect([PROVIDER, CUSTOMER].filter((name) => !text.includes(name))).toEqual([])
				expect((await readFile(docx)).subarray(0, 2).toString('latin1')).toBe('PK')

				const log = await readFile(path.join(path.dirname(file), 'log.jsonl'), 'utf8')
				const entries = log
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line) as { at: string })
				expect(entries).toEqual([
					// What was sent is kept, so that it can be compared later on.
					expect.objectContaining({
						...{ kind: 'version', number: 1, position: 1 },
						name: words('dialogs', 'version.sent', { recipient: 'Frau Jensen, Einkauf' }),
					}),
					{
						at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
						by: '',
						recipient: 'Frau Jensen, Einkauf',
						state: 'draft',
						version: null,
						keptAs: 1,
						audience: 'external',
						profile: 'plain',
						attachments: [],
						contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
						...{
							position: 2,
							previous: expect.stringMatching(/^[0-9a-f]{64}$/),
							hash: expect.stringMatching(/^[0-9a-f]{64}$/),
						},
						files: [
							await loggedAs('pdf', pdf),
							// The words that went along, by which a Word file that comes back is told from a forged one.
							{ ...(await loggedAs('docx', docx)), words: expect.stringMatching(/^[0-9a-f]{64}$/) },
						],
					},
				])
				expect(Date.parse(entries[1]?.at ?? '')).toBeGreaterThanOrEqual(startedAt)
				expect(Date.parse(entries[1]?.at ?? '')).toBeLessThanOrEqual(Date.now())
				await exporting.close.click()
				await frame.exportButton.click()
				await expect(exporting.log).toContainText('Frau Jensen, Einkauf')
				await keepScreenshot(`export-log-${language}`)
			})

			await test.step('what was sent is compared with the draft as it is now', async () => {
				await page.keyboard.press('Escape')
				await frame.work('edit')
				await editor.goTo('parties')
				await editor.field('parties.customer', 'party.name').fill('Hafen & Partner')
				await frame.saved()
				await frame.exportButton.click()
				await exporting.compare('Frau Jensen, Einkauf').click()
				await expect(exporting.dialog).toHaveCount(0)
				await expect(review.redline.locator('del').first()).toContainText('Söhne')
				await expect(review.redline.locator('ins').first()).toContainText('Partner')
				await keepScreenshot(`sent-redline-${language}`)
			})
		})
	})
}

for (const language of languagesFor('en')) {
	test.describe(`in ${language}`, () => {
		test.use({ language })

		test('the list duplicates, deletes and brings back, finds by words, and makes an own playbook', async ({
			page,
			words,
			frame,
			agreements,
			folders,
		}) => {
			await agreements.newFromPlaybook.click()
			await agreements.create({ playbook: PLAYBOOK[language], language, title: 'Listed' })
			await frame.goTo('agreements')
			await agreements.duplicate('Listed')
			const copy = agreements.copyOf('Listed')
			await expect(agreements.row(copy)).toBeVisible()
			await agreements.remove(copy)
			await expect(agreements.row(copy)).toHaveCount(0)
			await agreements.undoRemoval(copy)

			await agreements.search.fill(copy.split(' ').at(-1) ?? '')
			await expect(agreements.count(1, 2)).toBeVisible()
			await expect(agreements.row('Listed')).toHaveCount(0)
			await page.keyboard.press('Escape')
			await expect(agreements.count(2, 2)).toBeVisible()

			await agreements.saveAsPlaybook('Listed', 'House rules')
			await agreements.newButton.click()
			await expect(agreements.dialog).toContainText(words('agreements', 'new.own'))
			await agreements.create({ playbook: 'House rules', language, title: 'From my own' })
			await expect(frame.title).toHaveValue('From my own')
			const made = await readAgreement(await agreementFile(folders.workspace, 'From my own'))
			const source = await readAgreement(await agreementFile(folders.workspace, 'Listed'))
			expect(made.objectives).toEqual(source.objectives)
			expect(made.id).not.toBe(source.id)
		})
	})
}

/** The list shows the objectives service by service, those of no service last. */
function inListOrder(agreement: Agreement, verdicts: readonly ShownVerdict[]): readonly ShownVerdict[] {
	const services = agreement.services.items.map(({ id }) => id)
	const place = (id: string | null) => (services.includes(id ?? '') ? services.indexOf(id ?? '') : services.length)
	const inOrder = [...agreement.objectives.items].sort((a, b) => place(a.serviceId) - place(b.serviceId))
	return inOrder.flatMap(({ id }) => verdicts.filter(({ objectiveId }) => objectiveId === id))
}

function figuresIn(sentence: string): number[] {
	return (sentence.match(/\d+/g) ?? []).map(Number)
}

async function loggedAs(format: string, file: string) {
	const bytes = await readFile(file)
	return { format, path: file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
