import { expect, languagesFor, test } from './fixtures'
import { agreementFile, expectStored } from './stored'

const PLAYBOOK = { de: 'Kundenservice', en: 'Customer support' } as const

for (const language of languagesFor('de')) {
	test.describe(`in ${language}`, () => {
		test.use({ language })

		test('the readiness interview fills sections, says what it changed, and takes one or all of it back', async ({
			page,
			words,
			frame,
			agreements,
			guided,
			folders,
			keepScreenshot,
		}) => {
			await agreements.newFromPlaybook.click()
			await agreements.dialog.getByRole('checkbox', { name: words('interview', 'offer') }).check()
			await agreements.create({ playbook: PLAYBOOK[language], language, title: 'Interviewed' })
			await guided.asks('action-plan.interview-kind')
			const file = await agreementFile(folders.workspace, 'Interviewed')
			await guided.field('actionPlan.interviews.kind').click()
			await page.getByRole('option', { name: words('sections', 'choice.interview-kind.support') }).click()
			// Its questions follow the choice.
			await expect(guided.step('action-plan.support-volume')).toBeVisible()

			await guided.next.click()
			await guided.asks('action-plan.support-volume')
			await guided.field('actionPlan.interviews.support.callsPerDay').fill('120')
			await guided.field('actionPlan.interviews.support.writtenPerDay').fill('80')
			for (let step = 0; step < 4; step++) await guided.next.click()
			await guided.asks('action-plan.support-workload')
			await guided.field('actionPlan.interviews.support.peoplePerShift').fill('2')
			await guided.field('actionPlan.interviews.support.casesPerPersonPerDay').fill('30')
			await keepScreenshot(`interview-question-${language}`)
			for (let step = 0; step < 4; step++) await guided.next.click()
			await guided.asks('action-plan.interview-result')

			const change = (id: string) => guided.questions.locator(`[data-change="${id}"]`)
			await expect(change('people')).toBeVisible()
			// Two people do 60 cases a day; 200 come.
			await expect(
				guided.questions.getByText(words('interview', 'note.too-few', { able: '60', peak: '200' })),
			).toBeVisible()
			await guided.questions
				.getByRole('button', { name: new RegExp(`^${words('interview', 'fill-all_other', { count: '\\d+' })}$`) })
				.click()
			const done = guided.questions.getByRole('region', {
				name: new RegExp(words('interview', 'done_other', { count: '\\d+' })),
			})
			await expect(done.locator('[data-change="people"]')).toBeVisible()
			await keepScreenshot(`interview-result-${language}`)
			await expectStored(file, ({ actionPlan }) => actionPlan.capacity.peoplePerShift, 2)

			await done
				.locator('[data-change="people"]')
				.getByRole('button', { name: words('interview', 'back-one'), exact: true })
				.click()
			await expect(done.locator('[data-change="people"]')).toBeHidden()
			await expect(change('people')).toBeVisible()
			await expectStored(file, ({ actionPlan }) => actionPlan.capacity.peoplePerShift, 8)
			await expect(done.locator('[data-change="cases"]')).toBeVisible()

			await done.getByRole('button', { name: words('interview', 'back-all'), exact: true }).click()
			await expect(done).toBeHidden()
			await expectStored(file, ({ actionPlan }) => actionPlan.capacity.casesPerPersonPerDay, 35)
			await frame.saved()

			// The answers are kept: later the interview is gone over again.
			await frame.goTo('agreements')
			await agreements.open('Interviewed')
			await frame.work('guided')
			await guided.asks('action-plan.interview-result')
			await expect(change('people')).toBeVisible()
		})
	})
}
