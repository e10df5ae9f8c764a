import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { importReview } from '../../../src/main/importing-word/import-review'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { reviewInOffice } from '../../helpers/office-review'
import { DRAFT_WISHES as wishes, IMPORT_WORDS as words } from '../../helpers/review-import'

it('reads a paragraph that LibreOffice itself moved as a move, with both of its places and its author', async () => {
	const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
	const folder = mkdtempSync(path.join(tmpdir(), 'pledge-office-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const [source, target] = [path.join(folder, 'sent.docx'), path.join(folder, 'back.docx')]
	writeFileSync(source, await renderFromPayload(makePayload(agreement, wishes), 'docx'))
	reviewInOffice(folder, { source, target, person: 'Lena' }, [
		{ do: 'track', text: 'on' },
		{ do: 'move-down', at: 'Both units shall review the scope' },
	])
	const outcome = await importReview(agreement, readFileSync(target), {
		fileName: 'back.docx',
		now: '2027-04-01T10:00:00Z',
		words,
	})
	if (outcome.kind !== 'imported') throw new Error(outcome.kind)
	const { suggestions, unplaced, changes, untracked } = outcome.report
	const moved =
		'Changes of scope. Both units shall review the scope whenever the service level agreement that this Agreement supports changes. The Provider shall take over a new system only if it comes with documentation, monitoring and a named deputy.'
	expect([changes, untracked, unplaced]).toEqual([{ read: 6, placed: 6, unplaced: 0 }, 0, []])
	const told = suggestions.map((one) =>
		one.kind === 'wording' ? [one.anchor.block, one.anchor.quote, one.replacement, one.author] : [one.kind],
	)
	expect(told).toEqual([
		['services.changes', moved, '', 'Lena'],
		['service-hours.hours', '', moved, 'Lena'],
		// The end of the paragraph, which goes along.
		['service-hours.hours', '', '\n', 'Lena'],
	])
	expect(suggestions.map(({ note }) => note)).toEqual(['moved-away', 'moved-here', undefined])
}, 240_000)
