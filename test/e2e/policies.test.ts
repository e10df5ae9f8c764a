import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { agreementFile, expectStored, readAgreement } from './stored'

const SAMPLE = 'Managed IT Services 2027'
const POLICY = {
	name: 'Gold',
	sla_target: {
		priority_4: { respond_within: 1_200, resolve_within: 14_400, business_hours: true },
		priority_3: { respond_within: 7_200, resolve_within: 28_800, business_hours: true },
	},
	applicable_to: { company_ids: [4] },
	escalation: { resolution: { level_1: { escalation_time: 3_600, agent_ids: [7] } } },
}

test.describe('in de', () => {
	test.use({ withSample: true, language: 'de' })

	test('objectives of a desk’s policy are looked at, taken in one step that is undone, and what is none says why', async ({
		page,
		words,
		frame,
		agreements,
		editor,
		dialogs,
		folders,
		keepScreenshot,
	}) => {
		const say = (key: string, values?: Record<string, string>) => words('policies', `window.${key}`, values)
		await agreements.openSample()
		await frame.work('edit')
		await editor.goTo('objectives')
		const file = await agreementFile(folders.workspace, SAMPLE)
		const before = await readAgreement(file)
		const dialog = page.getByRole('dialog')

		const broken = path.join(folders.files, 'broken.json')
		writeFileSync(broken, '{"name": "Gold"')
		await dialogs.answerOpen([broken])
		await page.getByRole('button', { name: say('open'), exact: true }).click()
		await expect(dialog.getByText(/^broken\.json: /)).toBeVisible()
		await dialog.getByText(words('app', 'common.close'), { exact: true }).click()
		await expect(dialog).toBeHidden()

		const gold = path.join(folders.files, 'gold.json')
		writeFileSync(gold, JSON.stringify(POLICY))
		await dialogs.answerOpen([gold])
		await page.getByRole('button', { name: say('open'), exact: true }).click()
		const rows = dialog.locator('tbody tr')
		await expect(rows).toHaveCount(4)
		await dialog.getByLabel(say('share'), { exact: true }).fill('90')
		// What stays out is left as it is.
		await rows.last().getByRole('checkbox').uncheck()
		await expect(rows.last()).toHaveAttribute('data-policy-change', 'left')
		await expect(dialog.getByText(/company_ids/)).toBeVisible()
		await keepScreenshot('policy-import-de')
		await dialog.getByRole('button', { name: say('apply'), exact: true }).click()
		await expect(dialog).toBeHidden()
		await expect(frame.notice(/^Übernommen: /)).toBeVisible()
		await expectStored(
			file,
			({ objectives }) =>
				objectives.items.filter(
					({ metric, priority, share, value }) =>
						metric === 'first-response' && share === 900_000 && value === (priority === 'P1' ? 1_200 : 7_200),
				).length,
			2,
		)
		await expectStored(file, ({ escalation }) => escalation.levels.length, before.escalation.levels.length + 1)

		await frame.undo.click()
		await expectStored(file, ({ objectives }) => objectives, before.objectives)
		await expectStored(file, ({ escalation }) => escalation, before.escalation)
	})
})
