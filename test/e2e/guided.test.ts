import { expect, languagesFor, test } from './fixtures'
import { agreementFile, expectStored } from './stored'

const PLAYBOOK = { de: 'IT-Service', en: 'IT service' } as const

for (const language of languagesFor('en')) {
	test.describe(`in ${language}`, () => {
		test.use({ language })

		test('the guided way asks group by group, counts the answers, and goes on where one stopped', async ({
			page,
			words,
			frame,
			agreements,
			guided,
			folders,
			keepScreenshot,
		}) => {
			await agreements.newFromPlaybook.click()
			await agreements.create({ playbook: PLAYBOOK[language], language, title: 'Asked' })
			const file = await agreementFile(folders.workspace, 'Asked')
			await frame.work('guided')
			await guided.asks('services.request')

			await guided.goToChapter(words('guided', 'chapter.wishes'), words('app', 'section.parties'))
			await guided.asks('parties.kind')
			await guided.next.click()
			await guided.asks('parties.provider')
			await expect(guided.field('party.name')).toBeFocused()
			const before = await guided.progress()
			await page.keyboard.type('Nordwind Systemhaus')
			await guided.field('party.street').fill('Speicherstraße 1')
			await guided.field('party.postalCode').fill('24103')
			await expect.poll(guided.progress).toEqual({ ...before, answered: before.answered + 3 })
			await expectStored(file, ({ parties }) => parties.provider.name, 'Nordwind Systemhaus')
			await expect(guided.paper).toContainText('Nordwind Systemhaus')
			await keepScreenshot(`journey-guided-${language}`)

			await guided.back.click()
			await guided.asks('parties.kind')
			await page.keyboard.press('Control+Enter')
			await guided.asks('parties.provider')
			await guided.skip.click()
			await guided.asks('parties.customer')
			await frame.saved()

			await frame.goTo('agreements')
			await agreements.open('Asked')
			await frame.work('guided')
			await guided.asks('parties.customer')
			await expect(guided.field('party.name')).toBeFocused()
			await expect.poll(guided.progress).toEqual({ ...before, answered: before.answered + 3 })
		})
	})
}
