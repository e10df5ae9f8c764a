import { expect, test } from './fixtures'
import { agreementFile, expectStored } from './stored'

test.use({ withSample: true })

const SAMPLE = 'Managed IT Services 2027'

test('the action plan takes the contract’s duties as tasks, one or all, and one step takes them back', async ({
	page,
	words,
	frame,
	agreements,
	editor,
	folders,
}) => {
	const say = (key: string, values?: Record<string, string>) => words('sections', key, values)
	await agreements.openSample()
	await frame.work('edit')
	await editor.goTo('action-plan')
	const file = await agreementFile(folders.workspace, SAMPLE)
	const steps = page.getByRole('region', { name: say('plan.steps'), exact: true })
	const items = steps.getByRole('listitem')
	// Nineteen duties have no task; the tasks themselves stay in sight.
	await expect(items).toHaveCount(3)
	await steps.getByRole('button', { name: say('plan.more', { count: '16' }), exact: true }).click()
	await expect(items).toHaveCount(19)

	await items
		.first()
		.getByRole('button', { name: new RegExp(`^${say('plan.take.new')}: `) })
		.click()
	await expect(items).toHaveCount(18)
	await expectStored(file, ({ actionPlan }) => actionPlan.tasks.map(({ source }) => source?.duty ?? null).slice(9), [
		'duty.report',
	])
	await items
		.first()
		.getByRole('button', { name: new RegExp(`^${say('plan.decline')}: `) })
		.click()
	await expect(items).toHaveCount(17)
	await expectStored(file, ({ actionPlan }) => actionPlan.declinedDuties, ['duty.invoice'])

	await steps.getByRole('button', { name: say('plan.take-all', { count: '17' }), exact: true }).click()
	await expect(steps).toBeHidden()
	await expectStored(file, ({ actionPlan }) => actionPlan.tasks.length, 27)
	await frame.undo.click()
	await expect(items.first()).toBeVisible()
	await expectStored(file, ({ actionPlan }) => actionPlan.tasks.length, 10)
})
