import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { paperFolder, run } from '../../helpers/paper-text'
import { reviewedAgreement } from '../../helpers/reviewed-agreement'

const folder = paperFolder()
afterAll(folder.remove)
const saved = path.join(folder.path, 'saved')
/** A busy machine takes its time to start LibreOffice. */
const patience = 240_000

/** With threads, replies and suggestions of several people all over, each playbook in another way of speaking. */
async function reviewCopyOf(playbookId: string, index: number): Promise<Uint8Array> {
	const language = (['de+en', 'de', 'en'] as const)[index % 3]!
	const agreement = createFromPlaybook({ playbookId, language, id: 'a', today: '2027-03-03' })
	const wishes = {
		kind: 'draft',
		date: '2027-03-03',
		audience: 'internal',
		version: null,
		pledgeVersion: '0.1.0',
	} as const
	return renderFromPayload(makePayload(reviewedAgreement(agreement, index + 1), { ...wishes, review: 'all' }), 'docx')
}

const textOf = (xml: string): string =>
	xml
		.replace(/<w:(?:tab|br)\/>/g, ' ')
		.replace(/<\/w:p>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim()

/** Who said what when: every comment, and all that each person struck or inserted in one minute (LibreOffice knows no seconds of it). */
function reviewIn(file: string) {
	const parts = unzipSync(readFileSync(file))
	const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
	const of = (attributes: string, name: string) => textOf(new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
	const comments = [...part('word/comments.xml').matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)].map(
		([, attributes = '', content = '']) =>
			[of(attributes, 'author'), of(attributes, 'date').slice(0, 19), textOf(content)].join(' | '),
	)
	const changes = new Map<string, string>()
	const found = part('word/document.xml').matchAll(/<w:(ins|del) ([^>/]*)>(.*?)<\/w:\1>/gs)
	for (const [, kind, attributes = '', content = ''] of found) {
		const key = [kind, of(attributes, 'author'), of(attributes, 'date').slice(0, 16)].join(' | ')
		changes.set(key, `${changes.get(key) ?? ''}${textOf(content)}`.replaceAll(' ', ''))
	}
	return { comments: comments.sort(), changes: [...changes].map(([key, text]) => `${key} | ${text}`).sort() }
}

beforeAll(async () => {
	const files = await Promise.all(
		PLAYBOOKS.map(async ({ id }, index) => folder.write(`${index}.docx`, await reviewCopyOf(id, index))),
	)
	const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder.path, 'office-profile')).href}`
	run('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', saved, ...files])
}, patience)

test.each(PLAYBOOKS.map(({ id }, index) => ({ id, index })))(
	'LibreOffice keeps who said and suggested what of $id, and when',
	({ index }) => {
		const sent = reviewIn(path.join(folder.path, `${index}.docx`))
		expect([sent.comments.length > 40, sent.changes.length > 10]).toEqual([true, true])
		expect(reviewIn(path.join(saved, `${index}.docx`))).toEqual(sent)
	},
)
