import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readPng } from '../../src/main/branding/png'
import { printJpeg, smallJpeg, withExif } from '../helpers/make-logo'
import { expect, test } from './fixtures'

const files = [
	{ name: 'a photo taken upright', bytes: withExif(smallJpeg, 6), size: [8, 16] },
	{ name: 'a picture in the colours of print', bytes: printJpeg, size: [16, 8] },
] as const

for (const { name, bytes, size } of files) {
	test(`${name} becomes a logo that lies as it is shown`, async ({ page, words, frame, dialogs, folders }) => {
		const file = path.join(folders.home, 'logo.jpg')
		writeFileSync(file, bytes)
		await frame.goTo('settings')
		await dialogs.answerOpen([file])
		await page.getByRole('button', { name: words('settings', 'look.logo.choose') }).click()
		await expect(page.getByRole('button', { name: words('settings', 'look.logo.remove') })).toBeVisible()
		const logo = () => {
			const stored = JSON.parse(readFileSync(path.join(folders.workspace, 'workspace.json'), 'utf8'))
			const png = readPng(Buffer.from(stored.look?.brand?.logo?.base64 ?? '', 'base64'))
			return png === null ? null : { size: [png.width, png.height], isBlue: png.rgb[2]! > png.rgb[0]! + 60 }
		}
		await expect.poll(logo).toEqual({ size, isBlue: true })
	})
}
