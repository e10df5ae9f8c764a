import { expect, test } from 'vitest'
import { callingFolder } from '../../../src/main/cli/io'
import { isOneSentence, pledge, tempFolder } from './run-cli'

test('names an unknown command, an unknown option and a missing command in one sentence, with status 2', async () => {
	const folder = tempFolder()
	expect(await pledge(folder, 'invent')).toEqual({
		status: 2,
		out: '',
		err: 'There is no command “invent”; pledge --help lists them.\n',
	})
	expect(await pledge(folder, 'playbooks', '--colour')).toEqual({
		status: 2,
		out: '',
		err: 'Unknown option --colour; --help lists the options of this command.\n',
	})
	expect(await pledge(folder)).toEqual({ status: 2, out: '', err: 'Name a command; pledge --help lists them.\n' })
})

test.each([
	[['validate'], 'An argument is missing: FILE.\n'],
	[['validate', 'a', 'b'], 'One argument too many: b.\n'],
	[['export', 'a', '--pdf'], 'The option --pdf needs a value: --pdf F.\n'],
	[['export', 'a', '--pdf', '--final'], 'The option --pdf needs a value: --pdf F.\n'],
	[['export', 'a', '--final=yes'], 'The option --final takes no value.\n'],
	[['export', 'a', '--pdf', 'a', '--pdf', 'b'], 'The option --pdf is given twice; it takes one value.\n'],
	[['check', 'a', 'b'], 'One argument too many: b.\n'],
	[['check', 'a', '--fail-on', 'never'], '--fail-on does not know “never”; possible are: error, warning, info.\n'],
	[['playbooks', '-x'], 'Unknown option -x; --help lists the options of this command.\n'],
	[['playbooks', '--ui-language', 'fr'], '--ui-language takes de or en.\n'],
])('refuses %j', async (argv, err) => {
	expect(await pledge(tempFolder(), ...argv)).toEqual({ status: 2, out: '', err })
})

test('speaks German where asked to, before or after the command', async () => {
	const german = 'Unbekannte Option --farbe; --help nennt die Optionen dieses Befehls.\n'
	expect((await pledge(tempFolder(), 'playbooks', '--farbe', '--ui-language', 'de')).err).toBe(german)
	expect((await pledge(tempFolder(), '--ui-language=de', 'playbooks', '--farbe')).err).toBe(german)
	expect((await pledge(tempFolder(), '--ui-language', 'de', 'check', 'fehlt.json')).err).toBe(
		'Die Datei fehlt.json gibt es nicht.\n',
	)
})

test('prints help on standard output with status 0, also beside arguments that are wrong', async () => {
	for (const argv of [['--help'], ['help'], ['check', '--help'], ['help', 'check'], ['check', '--wrong', '-h']]) {
		const run = await pledge(tempFolder(), ...argv)
		expect({ status: run.status, err: run.err }).toEqual({ status: 0, err: '' })
		expect(run.out).toContain('pledge ')
		expect(run.out).not.toMatch(/cli:|undefined/)
	}
})

test('finds nothing wrong with its own sentences', async () => {
	expect(isOneSentence((await pledge(tempFolder(), 'validate', 'missing.json')).err)).toBe(true)
})

test('takes paths from INIT_CWD only while npm runs its script', () => {
	expect(callingFolder({ INIT_CWD: '/home/anna', npm_lifecycle_event: 'pledge' }, '/project')).toBe('/home/anna')
	expect(callingFolder({ INIT_CWD: '/home/anna', npm_lifecycle_event: 'test' }, '/project')).toBe('/project')
	expect(callingFolder({ INIT_CWD: '/home/anna' }, '/project')).toBe('/project')
	expect(callingFolder({ npm_lifecycle_event: 'pledge' }, '/project')).toBe('/project')
})
