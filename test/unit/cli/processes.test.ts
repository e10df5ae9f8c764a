import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { bundleCli } from './bundle-cli'
import { isOneSentence, tempFolder } from './run-cli'
import { draftWithOnePromise, writeAgreement } from './sample-agreement'

// Beside the sources, so that the program finds its resources as the built one does.
const project = path.join(import.meta.dirname, '../../..')
const buildFolder = path.join(project, 'node_modules', '.cache', `pledge-cli-${process.pid}`)
let program = ''

beforeAll(async () => {
	mkdirSync(buildFolder, { recursive: true })
	program = await bundleCli(buildFolder)
}, 120_000)
afterAll(() => rmSync(buildFolder, { recursive: true, force: true }))

type Environment = Readonly<Record<string, string>>

function pledge(folder: string, argv: readonly string[], environment: Environment = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
		cwd: folder,
		encoding: 'utf8',
		env: { PATH: process.env.PATH ?? '', ...environment },
	})
	return { status, out: stdout, err: stderr }
}

test('answers as a program does: status, output, one sentence', () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	expect(pledge(folder, ['validate', 'agreement.json'])).toEqual({
		status: 0,
		out: `agreement.json is a valid agreement (schema version ${SCHEMA_VERSION}).\n`,
		err: '',
	})
	expect(pledge(folder, ['export', 'agreement.json', '--md', 'a.md', '--final']).status).toBe(1)
	expect(pledge(folder, ['export', 'agreement.json', '--colour']).status).toBe(2)
	expect(pledge(folder, ['check', 'none.json']).status).toBe(3)
	expect(pledge(folder, ['export', 'agreement.json', '--md', '/proc/a.md']).status).toBe(4)
	for (const argv of [['check', 'none.json'], ['check', '--seed', 'x', 'agreement.json'], ['nothing']])
		expect(isOneSentence(pledge(folder, argv).err)).toBe(true)
})

test('prints version and help', () => {
	const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'))
	expect(pledge(tempFolder(), ['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' })
	expect(pledge(tempFolder(), ['--help']).out).toContain('pledge COMMAND')
})

test('takes paths from the folder npm was called in, while npm runs its script', () => {
	const [called, elsewhere] = [tempFolder(), tempFolder()]
	writeAgreement(called, draftWithOnePromise())
	const npm = { INIT_CWD: called, npm_lifecycle_event: 'pledge' }
	expect(pledge(elsewhere, ['validate', 'agreement.json'], npm).status).toBe(0)
	expect(pledge(elsewhere, ['validate', 'agreement.json'], { INIT_CWD: called }).status).toBe(3)
})

test('takes the day from the clock of the place', () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	const dateIn = (zone: string) => {
		const run = pledge(folder, ['export', 'agreement.json', '--md', 'a.md', '--json'], { TZ: zone })
		return Date.parse(JSON.parse(run.out).date)
	}
	// Kiritimati and Niue are 25 hours apart: always at least one day.
	expect(dateIn('Pacific/Kiritimati') - dateIn('Pacific/Niue')).toBeGreaterThanOrEqual(86_400_000)
})

test('survives a reader who goes away early', () => {
	const script = `"${process.execPath}" "${program}" schema; echo "status $?" >&2`
	const run = spawnSync('bash', ['-c', `(${script}) | head -c 10`], { encoding: 'utf8' })
	expect([run.stdout.length, run.stderr]).toEqual([10, 'status 0\n'])
})

test('says so with status 4 where standard output takes nothing', () => {
	const full = openSync('/dev/full', 'w')
	const run = spawnSync(process.execPath, [program, 'schema'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' })
	closeSync(full)
	expect([run.status, isOneSentence(run.stderr)]).toEqual([4, true])
})

test('writes a file that another program reads at once', () => {
	const folder = tempFolder()
	const argv = ['new', '--playbook', 'customer-support', '--language', 'de', '-o', 'neu.json']
	expect(pledge(folder, argv)).toEqual({ status: 0, out: 'neu.json was written.\n', err: '' })
	const printed = execFileSync(process.execPath, [program, 'check', 'neu.json', '--json'], {
		cwd: folder,
		encoding: 'utf8',
	})
	expect(JSON.parse(printed).findings.length).toBeGreaterThan(0)
})
