import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { chooseOption } from './pages/segments'
import { agreementFile, expectStored, readAgreement } from './stored'

/** What a user of each language types; the values behind it are the same. */
const TYPED = {
	de: {
		playbook: 'IT-Service',
		share: '97,5',
		tier: '96,5',
		fee: '12.480,50',
		place: 'Bayern',
		metric: 'Wiederherstellung',
	},
	en: {
		playbook: 'IT service',
		share: '97.5',
		tier: '96.5',
		fee: '12,480.50',
		place: 'Scotland',
		metric: 'Restoration',
	},
} as const

const PROVIDER = 'Nordwind Systemhaus'
const CUSTOMER = 'Hafen & Söhne'

for (const language of ['de', 'en'] as const) {
	test.describe(`in ${language}`, () => {
		test.use({ language })

		test('an agreement grows from a playbook to a file on the disk, and every value stands on the paper', async ({
			page,
			words,
			frame,
			agreements,
			editor,
			folders,
			keepScreenshot,
		}) => {
			const typed = TYPED[language]
			const title = 'IT-Betrieb 2027'
			const label = (key: string) => words('sections', `label.${key}`)

			await test.step('the empty workspace leads to a playbook', async () => {
				await expect(agreements.emptyTitle).toBeVisible()
				await keepScreenshot(`journey-empty-${language}`)
				await agreements.newFromPlaybook.click()
				await agreements.create({ playbook: typed.playbook, language, title })
				await expect(frame.title).toHaveValue(title)
			})
			const file = await agreementFile(folders.workspace, title)

			await test.step('parties', async () => {
				await frame.work('edit')
				await editor.goTo('parties')
				await editor.field('parties.provider', 'party.name').fill(PROVIDER)
				await editor.field('parties.customer', 'party.name').fill(CUSTOMER)
				await editor.field('parties.customer', 'party.legalForm').fill('GmbH & Co. KG')
				await expect(editor.printed('parties.customer.name').first()).toHaveText(CUSTOMER)
				await frame.saved()
				await expectStored(file, ({ parties }) => [parties.provider.name, parties.customer.name], [PROVIDER, CUSTOMER])
			})

			await test.step('service hours: several times a day, past midnight, and holidays', async () => {
				await editor.goTo('service-hours')
				const day = (name: string) =>
					editor.form.getByRole('textbox', { name: words('sections', `choice.weekday.${name}`), exact: true })
				await day('mon').fill('8-12, 13-18')
				await day('sat').fill('22-6')
				await day('sat').blur()
				await expect(editor.form.getByText(words('sections', 'week.past-midnight'))).toBeVisible()
				const holidays = editor.group('service-hours.holidays')
				await chooseOption(
					holidays.getByLabel(label('serviceHours.calendars.holidays.region'), { exact: true }),
					typed.place,
				)
				await frame.saved()
				await expectStored(
					file,
					({ serviceHours }) => {
						const weekly = serviceHours.calendars[0]?.weekly
						return { mon: weekly?.mon, sat: weekly?.sat, region: serviceHours.calendars[0]?.holidays?.region }
					},
					{
						mon: [
							['08:00', '12:00'],
							['13:00', '18:00'],
						],
						sat: [['22:00', '06:00']],
						region: language === 'de' ? 'BY' : 'SCT',
					},
				)
				await expect(editor.paper).toContainText('13:00')
			})

			await test.step('the priority matrix, by key', async () => {
				await editor.goTo('priorities')
				const cell = editor.table(label('priorities.matrix')).table.getByRole('button').nth(8)
				await cell.focus()
				await page.keyboard.press('2')
				await expect(cell).toHaveText('P2')
				await expectStored(file, ({ priorities }) => priorities.matrix[2]?.[2], 'P2')
			})

			await test.step('objectives: in the table, in the drawer and pasted from a spreadsheet', async () => {
				await editor.goTo('objectives')
				const objectives = editor.table(words('sections', 'objectives.table.title'))
				const before = (await readAgreement(file)).objectives.items.length
				await objectives.type(words('sections', 'objectives.promise'), 1, '45 min')
				await expect(editor.printed('objectives.items.response-p1.value').first()).toHaveText(/45/)
				await objectives.row(2).click()
				const drawer = editor.drawer(/P2/)
				await drawer.getByLabel(label('objectives.items.share'), { exact: true }).fill(typed.share)
				await drawer.getByLabel(label('objectives.items.share'), { exact: true }).blur()
				const count = await objectives.rows.count()
				await objectives.paste(words('sections', 'objectives.promise'), count, [['7 h', typed.share]])
				await expect(editor.form.getByText(words('fields', 'paste.taken', { count: 1 }))).toBeVisible()
				await frame.saved()
				await expectStored(
					file,
					({ objectives: { items } }) => ({
						count: items.length,
						p1: items.find(({ id }) => id === 'response-p1')?.value,
						p2: items.find(({ id }) => id === 'response-p2')?.share,
					}),
					{ count: before, p1: 2_700, p2: 975_000 },
				)
			})

			await test.step('rows from a spreadsheet become recipients', async () => {
				await editor.goTo('reporting')
				const recipients = editor.table(words('sections', 'reporting.recipients.title'))
				await recipients.paste(label('reporting.recipients.name'), 1, [
					['Ada Krüger', 'IT', 'ada@example.com'],
					['Ben Oltmann', 'Finance', 'ben@example.com'],
				])
				await expectStored(
					file,
					({ reporting }) => reporting.recipients.slice(0, 2).map(({ name, email }) => [name, email]),
					[
						['Ada Krüger', 'ada@example.com'],
						['Ben Oltmann', 'ben@example.com'],
					],
				)
				await expect(editor.paper).toContainText('Ada Krüger')
			})

			await test.step('credit tiers', async () => {
				await editor.goTo('remedies')
				await editor.table(words('sections', 'remedies.schemes.title')).row(1).click()
				const tiers = editor.table(label('remedies.schemes.formula.tiers'))
				await tiers.type(words('sections', 'tier.below'), 2, typed.tier)
				await expectStored(
					file,
					({ remedies }) => {
						const formula = remedies.schemes[0]?.formula
						return formula?.kind === 'tiered' ? formula.tiers[1]?.threshold : null
					},
					965_000,
				)
			})

			await test.step('undo and redo reach the paper and the disk', async () => {
				await editor.goTo('services')
				const services = editor.table(words('sections', 'services.list.title'))
				await services.type(label('services.items.monthlyFeeMinor'), 1, typed.fee)
				await expectStored(file, (agreement) => agreement.services.items[0]?.monthlyFeeMinor, 1_248_050)
				await frame.undo.click()
				await expectStored(file, (agreement) => agreement.services.items[0]?.monthlyFeeMinor, null)
				await frame.redo.click()
				await expectStored(file, (agreement) => agreement.services.items[0]?.monthlyFeeMinor, 1_248_050)
				await expect(editor.paper).toContainText(typed.fee)
			})

			await test.step('a click on the paper leads to the field', async () => {
				await editor.goTo('signatures')
				await editor.printed('parties.customer.legalForm').first().click()
				await expect(editor.field('parties.customer', 'party.legalForm')).toBeFocused()
			})

			await test.step('Ctrl+S reassures', async () => {
				await page.keyboard.press('Control+s')
				await expect(frame.notice(words('app', 'save.done'))).toBeVisible()
			})
			expect(JSON.parse(await readFile(`${file}.bak`, 'utf8')).title).toBe(title)
		})
	})
}
