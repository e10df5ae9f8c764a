import { expect, test } from './fixtures'

test.describe('a folder that takes no writes', () => {
	test.use({ world: 'read-only-folder' })

	test('refuses the program even when the tests run as root', async ({ app, page, folders }) => {
		expect(await page.title()).toBe('Pledge')
		const answers = await app.evaluate((_electron, { workspace, files }) => {
			const fs = process.mainModule?.require('node:fs') as typeof import('node:fs')
			return [workspace, `${workspace}/agreements`, files].map((folder) => {
				try {
					fs.writeFileSync(`${folder}/probe`, '')
					return 'written'
				} catch (error) {
					return (error as NodeJS.ErrnoException).code
				}
			})
		}, folders)
		expect(answers).toEqual(['EACCES', 'EACCES', 'written'])
	})
})
