import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { makeDocx, paragraph, run } from '../helpers/make-docx'
import { expect, test } from './fixtures'

const clause = (number: string, text: string) => paragraph(run(`${number} ${text}`))

const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(text)}</w:p>`

const theirs = makeDocx({
	styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
	body: [
		heading('1. Service Levels'),
		clause('1.1', 'The Provider shall respond to incidents as soon as possible.'),
		clause('1.2', 'The Provider shall use reasonable efforts to restore the service within an appropriate time.'),
		`<w:tbl><w:tr><w:tc>${paragraph(run('Level'))}</w:tc><w:tc>${paragraph(run('Time'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('P1'))}</w:tc><w:tc>${paragraph(run('promptly'))}</w:tc></w:tr></w:tbl>`,
		heading('2. Remedies'),
		clause('2.1', 'Credits are granted in the customary way.'),
	].join(''),
})

test('somebody else’s contract is looked through, commented on, found again and sent back as Word with the comments in it', async ({
	page,
	frame,
	papers,
	dialogs,
	folders,
	keepScreenshot,
}) => {
	const file = path.join(folders.files, 'their contract.docx')
	writeFileSync(file, theirs)
	await frame.goTo('papers')
	await keepScreenshot('papers-empty')
	await dialogs.answerOpen([file])
	await papers.open.click()
	await expect(papers.paper).toBeVisible()
	await expect(papers.finding('as soon as possible')).toBeVisible()
	await page.keyboard.press('F8')
	await expect(papers.chosen).toContainText('as soon as possible')
	await papers.commentOn.click()
	await papers.name.fill('Jana Vogt')
	await papers.commentText.fill('We need minutes here.')
	await page.keyboard.press('Control+Enter')
	await expect(papers.card('We need minutes here.')).toContainText('Jana Vogt')
	await papers.reply.fill('Thirty of them.')
	await page.keyboard.press('Control+Enter')
	await expect(papers.card('We need minutes here.')).toContainText('Thirty of them.')
	await papers.saved()
	await keepScreenshot('paper-open')

	const copy = path.join(folders.files, 'with comments.docx')
	await dialogs.answerSave(copy)
	await papers.export('docx')
	await expect(page.getByText('with comments.docx was written with 1 comment.')).toBeVisible()
	const parts = unzipSync(readFileSync(copy))
	expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('We need minutes here.')
	expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(
		/<w:commentRangeStart w:id="0"\/>.*as soon as possible.*<w:commentRangeEnd w:id="0"\/>/,
	)

	await frame.goTo('papers')
	await expect(papers.row('Service Levels')).toContainText('1 of 1 open')
	await keepScreenshot('papers-list')
	await papers.row('Service Levels').press('Enter')
	await expect(papers.card('We need minutes here.')).toBeVisible()
	await frame.goTo('papers')
	await papers.remove('Service Levels')
	await expect(papers.row('Service Levels')).toHaveCount(0)
	await papers.undoRemoval()
	await expect(papers.row('Service Levels')).toBeVisible()
})

test('a paper can be read and commented on by keys alone', async ({
	page,
	frame,
	papers,
	settings,
	dialogs,
	folders,
}) => {
	const file = path.join(folders.files, 'theirs.md')
	writeFileSync(
		file,
		'# Their agreement\n\n1.1 The Provider shall respond promptly.\n\n1.2 It may use third parties.\n',
	)
	await frame.goTo('settings')
	await settings.name.fill('Jonas Petersen')
	await page.keyboard.press('Tab')
	await dialogs.answerOpen([file])
	await frame.openPalette()
	await page.keyboard.type('Open a paper')
	await page.keyboard.press('Enter')
	await expect(papers.paper).toBeVisible()
	// The paper can be read before it is looked through.
	await expect(papers.finding('promptly')).toBeVisible()
	await page.keyboard.press('F8')
	await expect(papers.chosen).toContainText('promptly')
	await page.keyboard.press('Escape')
	await papers.paper.focus()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Shift+ArrowRight')
	await page.keyboard.press('c')
	await expect(papers.commentText).toBeFocused()
	await page.keyboard.type('By keys')
	await page.keyboard.press('Control+Enter')
	await expect(papers.card('By keys')).toContainText('Jonas Petersen')
	await page.keyboard.press('Control+s')
	await papers.saved()
	await page.keyboard.press('Escape')
	await page.keyboard.press('Control+z')
	await expect(papers.card('By keys')).toHaveCount(0)
})

test('a file that is no contract is refused by its reason', async ({ page, frame, papers, dialogs, folders }) => {
	const file = path.join(folders.files, 'picture.docx')
	writeFileSync(file, '%PDF-1.7')
	await frame.goTo('papers')
	await dialogs.answerOpen([file])
	await papers.open.click()
	await expect(page.getByRole('dialog')).toContainText('This file is no text')
})

test.describe('in German', () => {
	test.use({ language: 'de' })

	test('a paper and a bundle are told in German', async ({ page, frame, papers, dialogs, folders, keepScreenshot }) => {
		const file = path.join(folders.files, 'fremd.txt')
		writeFileSync(
			file,
			'§ 1 Leistungen\n\n1.1 Der Anbieter reagiert zeitnah und stellt den Dienst in der Regel wieder her.\n',
		)
		await frame.goTo('papers')
		await dialogs.answerOpen([file])
		await papers.open.click()
		await expect(papers.finding('zeitnah')).toBeVisible()
		await page.keyboard.press('F8')
		await keepScreenshot('paper-de')
	})
})
