import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../src/main/cli/commands/list'
import { EXPORT_FILES } from '../../../src/shared/ipc/export-file'
import { POLICY_FORMATS } from '../../../src/shared/policies/policy'
import { fullAgreement } from '../../helpers/full-agreement'
import { paperFolder } from '../../helpers/paper-text'
import { insideOf, isForOtherSide, pathsIn, planted } from '../../helpers/planted-agreement'
import { pledge } from './run-cli'

const folder = paperFolder()
afterAll(folder.remove)

/** Options that write what may leave the house, with the ways of calling them; `OUT` is the file. */
const leaving: Readonly<Record<string, readonly (readonly string[])[]>> = {
	'diff --html': [['diff', 'old.json', 'new.json', '--html', 'OUT.html']],
	'diff --docx': [['diff', 'old.json', 'new.json', '--docx', 'OUT.docx']],
	'export --pdf': [['export', 'new.json', '--pdf', 'OUT.pdf']],
	'export --from-version': [['export', 'new.json', '--docx', 'OUT.docx', '--from-version', 'old.json']],
	'policy --output': POLICY_FORMATS.map((format) => ['policy', 'new.json', '--format', format, '-o', `OUT.${format}`]),
	'bundle --output': [['bundle', 'pack', place('new'), '--external', '-o', 'OUT.pledge']],
}
/** Every file of an export goes through `exporting/nothing-internal.test.ts`, in every way in which it is written. */
const exported = EXPORT_FILES.map((file) => `export --${file}`).filter((option) => leaving[option] === undefined)
/** Options that write for the own people, or name a file that is read. */
const staying: readonly string[] = [
	...['new --output', 'review --output', 'approve --output', 'plan --output', 'renew --output', 'check --report'],
	...['deviations --output'],
	...['check --history', 'clock --history', 'export --history', 'diff --history'],
	...['plan --history', 'renew --history', 'policy --into'],
	...['history --calendar', 'clock --pairs', 'clock --agreement'],
]

function place(name: string): string {
	return path.join('agreements', name)
}

const { agreement, markers } = planted()
const texts = new Map<string, string>()

beforeAll(async () => {
	const { review, ...full } = fullAgreement()
	// Another action plan and review before, so that what changed in them would be told.
	const old = {
		...agreement,
		...full,
		id: agreement.id,
		title: 'Vorher',
		actionPlan: { ...full.actionPlan, tasks: [] },
	}
	writeFileSync(path.join(folder.path, 'old.json'), JSON.stringify({ ...old, review: { ...review, threads: [] } }))
	writeFileSync(path.join(folder.path, 'new.json'), JSON.stringify(agreement))
	mkdirSync(path.join(folder.path, place('new')), { recursive: true })
	writeFileSync(path.join(folder.path, place('new'), 'agreement.json'), JSON.stringify(agreement))
	for (const [option, calls] of Object.entries(leaving)) {
		const name = option.replace(/[ -]+/g, '-')
		for (const call of calls) {
			const argv = call.map((word) => word.replace('OUT', name))
			const { status } = await pledge(folder.path, ...argv)
			expect([option, status]).toEqual([option, 0])
			const file = path.join(folder.path, argv.find((word) => word.startsWith(`${name}.`)) ?? '')
			texts.set(path.basename(file), insideOf(readFileSync(file), path.extname(file).slice(1), folder))
		}
	}
}, 240_000)

describe('what the command line writes for the other side', () => {
	it('is known for every option of every command that names a file', async () => {
		const named: string[] = []
		for (const { name, load } of COMMANDS)
			for (const [option, { takes = '' }] of Object.entries((await load()).options))
				if (/^F\b|^FILE\b|\.(csv|json)$/.test(takes)) named.push(`${name} --${option}`)
		expect(named.sort()).toEqual([...Object.keys(leaving), ...exported, ...staying].sort())
	})

	it('has no marker of an internal field in any byte', () => {
		expect(texts.size).toBe(Object.values(leaving).flat().length)
		const found = [...texts].map(([name, text]) => [name, pathsIn(text, markers)] as const)
		expect(found.filter(([name, paths]) => !name.endsWith('.pledge') && paths.length > 0)).toEqual([])
	})

	it('has in a bundle what the other side may see of the review, and nothing else', () => {
		const text = [...texts].find(([name]) => name.endsWith('.pledge'))?.[1] ?? ''
		const paths = pathsIn(text, markers)
		expect(paths.filter((one) => !isForOtherSide(agreement, one))).toEqual([])
		expect(paths.filter((one) => one.includes('comments')).length).toBeGreaterThan(2)
	})

	it('is told by the check of a document without them, also where it is compared with the agreement', async () => {
		const pdf = 'export-pdf.pdf'
		for (const json of [[], ['--json']]) {
			const { out, err } = await pledge(folder.path, 'verify', pdf, '--against', 'new.json', ...json)
			expect([out === '', pathsIn(out + err, markers)]).toEqual([false, []])
		}
	}, 240_000)
})
