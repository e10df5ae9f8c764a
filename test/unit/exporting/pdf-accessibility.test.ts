import { afterAll, expect, it, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { paperFolder, preflight } from '../../helpers/paper-text'
import { accessibilityFaults } from '../../helpers/pdf-accessibility'
import { richOutline } from '../../helpers/rich-outline'
import { completeAgreement } from '../cli/sample-agreement'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32), author: 'Änne & <Co>' }
const wishes = { date: '2027-03-03', audience: 'external', version: null, pledgeVersion: '0.1.0' } as const
const folder = paperFolder()
afterAll(folder.remove)

it('keeps every point of PDF/UA that a program can look at, in a final with its data', async () => {
	const named = { ...completeAgreement('de'), title: 'Käse & <Brot> „GmbH“' }
	const payload = makePayload(named, { ...wishes, kind: 'final', version: 1 })
	expect(accessibilityFaults(await renderFromPayload(payload, 'pdf'))).toEqual([])
})

it('keeps them with empty cells, both languages and the action plan', async () => {
	const draft = createFromPlaybook({ playbookId: 'managed-services', language: 'de+en', id: 'a', today: '2027-03-03' })
	const payload = makePayload(draft, { ...wishes, audience: 'internal', kind: 'draft' })
	expect(accessibilityFaults(await renderFromPayload(payload, 'pdf'))).toEqual([])
})

test('the points are looked at: a file that breaks one is found', async () => {
	const text = Buffer.from(await renderPdf(richOutline({ articles: 4 }), options)).toString('latin1')
	const faultsWith = (from: RegExp, to: string) => accessibilityFaults(Buffer.from(text.replace(from, to), 'latin1'))
	expect(accessibilityFaults(Buffer.from(text, 'latin1'))).toEqual([])
	// Replaced by as many signs, so that the table of objects still fits.
	expect(faultsWith(/\/Scope \/Column/, '/Skope /Column')).toEqual(['a head without scope'])
	expect(faultsWith(/\/Tabs \/S/, '/Tabs /R')).toEqual(['tab order is not that of the structure'])
	expect(faultsWith(/\/S \/H2/, '/S /H3')).toEqual(['H3 after H1'])
	expect(faultsWith(/\/S \/TD/, '/S /P ')).toEqual(['P in TR'])
	expect(faultsWith(/\/Lang \(de-DE\)/, '/Lang (de_DE)')).toEqual(['no language'])
	expect(faultsWith(/\/Contents \(/, '/Kontents (')).toEqual(['an annotation without a description'])
	expect(faultsWith(/\/ListNumbering/, '/LastNumbering')).toEqual(['a list that does not say how it is numbered'])
	expect(faultsWith(/(?<=\/Type \/MCR[^>]*)\/MCID 0/, '/MCID 9').length).toBeGreaterThan(0)
})

it('passes the preflight of PDFBox in the form that it knows', async () => {
	const form = { ...options, archiveForm: 'PDF/A-1a', attachment: '{}' } as const
	const file = folder.write('archive.pdf', await renderPdf(richOutline({ articles: 4 }), form))
	// Ends with an error, and so does this test, for a file that is not valid.
	expect(preflight(file)).toContain('is a valid PDF/A-1b file')
})
