import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { layoutPages } from '../../../src/main/exporting/pdf'
import { renderSheet, sheetOutline } from '../../../src/main/exporting/sheets'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { agreementSchema } from '../../../src/shared/agreement/schema'
import type { Outline } from '../../../src/shared/outline/block'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import type { ProofLine } from '../../../src/shared/sheets/summary/proof'
import { fullAgreement } from '../../helpers/full-agreement'
import { convertWithOffice, paperFolder, run } from '../../helpers/paper-text'
import { longAgreement } from './long-agreement'

const date = '2027-03-03'
const wishes = { kind: 'draft', date, audience: 'external', version: null, pledgeVersion: 'test' } as const
const sheet = (agreement: Agreement, id: 'summary' | 'help-card', proof: ProofLine[] = []) =>
	sheetOutline(makePayload(agreement, wishes), id, { proof })

const folder = paperFolder()
afterAll(folder.remove)

const long = longAgreement('en')
const agreements = [
	...PLAYBOOKS.map(({ id }, index) => {
		const language = index % 2 === 0 ? 'de' : 'en'
		return {
			name: `${id} ${language}`,
			agreement: createFromPlaybook({ playbookId: id, language, id: 'a', today: date }),
		}
	}),
	{ name: 'a very long one', agreement: long },
]

it.each(agreements)('$name: summary and help card fit one page', ({ agreement }) => {
	expect(layoutPages(sheet(agreement, 'summary'))).toHaveLength(1)
	expect(layoutPages(sheet(agreement, 'help-card'))).toHaveLength(1)
})

it('a contract in both languages has a page in each', () => {
	expect(layoutPages(sheet(fullAgreement(), 'summary'))).toHaveLength(2)
	expect(layoutPages(sheet(fullAgreement(), 'help-card'))).toHaveLength(2)
})

const promisesOf = (outline: Outline) =>
	outline.blocks
		.flatMap((block) => (block.kind === 'table' && block.id === 'summary.promises-table' ? block.rows : []))
		.filter(({ id }) => id.startsWith('summary.promise.'))

it('counts what has no room and says where it stands', () => {
	const outline = sheet(long, 'summary')
	const shown = promisesOf(outline).length
	expect(shown).toBeGreaterThan(2)
	const text = outlineToText(outline).replaceAll('\u00a0', ' ')
	expect(text).toContain(`And ${400 - shown} more in Annex 4.`)
})

it('keeps the promises that cost most when not all have room', () => {
	const scheme = { ...long.remedies.schemes[0]!, objectiveIds: ['s40-o10'] }
	const outline = sheet({ ...long, remedies: { ...long.remedies, schemes: [scheme] } }, 'summary')
	expect(promisesOf(outline).map(({ id }) => id)).toContain('summary.promise.s40-o10')
})

it('keeps to its page with a long record, and drops those kept most often', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a', today: date })
	const proof = agreement.objectives.items.map(({ id }, index) => ({
		...{ objectiveId: id, kept: index === 1 ? 3 : 12, of: 12, from: '2026-01-01', to: '2026-12-31' },
	}))
	const outline = sheet(agreement, 'summary', proof)
	expect(layoutPages(outline)).toHaveLength(1)
	const rows = outline.blocks.flatMap((block) =>
		block.id === 'sheet.record' && block.kind === 'table' ? block.rows : [],
	)
	expect(rows.map(({ id }) => id)).toContain(`sheet.record.${proof[1]!.objectiveId}`)
	const text = outlineToText(outline).replaceAll('\u00a0', ' ')
	if (rows.length < proof.length) expect(text).toContain(`${proof.length - rows.length} further Commitment`)
})

describe.each(['de', 'en'] as const)('the sample in %s', (language) => {
	const file = `resources/samples/hansen-logistik.${language}.json`
	const sample = agreementSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

	it('has all its promises on the summary, and all that tells its priorities apart on the card', () => {
		const promises = sample.objectives.items.filter(({ kind }) => kind === 'promise')
		expect(promisesOf(sheet(sample, 'summary'))).toHaveLength(promises.length)
		const card = outlineToText(sheet(sample, 'help-card')).replaceAll('\u00a0', ' ')
		expect(sample.priorities.levels.filter(({ definition }) => !card.includes(definition ?? '?'))).toEqual([])
	})

	it('has each of them on one page of Word too', async () => {
		const proof = sample.objectives.items.map(({ id }) => ({
			...{ objectiveId: id, kept: 11, of: 12, from: '2026-01-01', to: '2026-12-31' },
		}))
		const files: string[] = []
		for (const id of ['summary', 'help-card'] as const)
			files.push(
				folder.write(
					`${id}-${language}.docx`,
					await renderSheet(makePayload(sample, wishes), id, { proof, format: 'docx' }),
				),
			)
		const pages = convertWithOffice(files, 'pdf').map((pdf) => /Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1])
		expect(pages).toEqual(['1', '1'])
	}, 120_000)
})
