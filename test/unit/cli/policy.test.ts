import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openAgreement } from '../../../src/shared/agreement/open'
import { pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const POLICY = {
	name: 'Gold',
	sla_target: { priority_4: { respond_within: 600, resolve_within: 7_200, business_hours: true } },
	applicable_to: { company_ids: [4] },
}

function folderWith(files: Readonly<Record<string, unknown>>): string {
	const folder = tempFolder()
	for (const [name, content] of Object.entries(files))
		writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
	return folder
}

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8')

test.each(['freshdesk', 'freshservice', 'zendesk', 'openslo'])(
	'writes the promises for %s and takes them back',
	async (format) => {
		const folder = tempFolder()
		writeAgreement(folder, completeAgreement('en'))
		const out = await pledge(folder, 'policy', 'agreement.json', '--format', format, '-o', 'policy.txt', '--json')
		expect([out.status, out.err, JSON.parse(out.out).format]).toEqual([0, '', format])
		const back = await pledge(
			folder,
			'policy',
			'import',
			'policy.txt',
			'--into',
			'agreement.json',
			'-o',
			'new.json',
			'--json',
		)
		expect([back.status, back.err]).toEqual([0, ''])
		expect(JSON.parse(back.out)).toMatchObject({ format, file: 'new.json' })
		if (format === 'openslo') {
			const { objectives } = JSON.parse(back.out)
			expect(objectives.filter(({ change }: { change: string }) => change === 'new')).toEqual([])
		}
		expect(openAgreement(JSON.parse(read(folder, 'new.json'))).kind).toBe('opened')
		// What only our own people know is in none of them.
		expect(read(folder, 'policy.txt')).not.toMatch(/Service desk lead|Tell the lead/)
	},
)

test('says what a policy was taken for and what it cannot say, without writing anything', async () => {
	const folder = folderWith({ 'gold.json': POLICY })
	const run = await pledge(folder, 'policy', 'import', 'gold.json')
	expect([run.status, run.err]).toEqual([0, ''])
	const lines = run.out.trimEnd().split('\n')
	expect(lines.slice(0, 4)).toEqual([
		'Freshdesk: “Gold” was taken for',
		'- P1 first response: at most 10 min, 100% of cases (sla_target.priority_4.respond_within)',
		'- P1 resolution: at most 2 h, 100% of cases (sla_target.priority_4.resolve_within)',
		'- The policy applies only where company_ids is 4. A contract has no such condition; say in its services for whom it is.',
	])
	expect([lines.length, /service hours/.test(lines[4] ?? ''), /every single case/.test(lines[5] ?? '')]).toEqual([
		6,
		true,
		true,
	])
})

test('makes a new agreement with the share and the hours that are given', async () => {
	const hours = {
		name: 'Office',
		time_zone: 'Berlin',
		business_hours: { monday: { start_time: '8:00 am', end_time: '5:00 pm' } },
	}
	const folder = folderWith({ 'gold.json': POLICY, 'hours.json': hours })
	const args = [
		'import',
		'gold.json',
		'hours.json',
		'--share',
		'95%',
		'--playbook',
		'customer-support',
		'--language',
		'de',
	]
	const run = await pledge(folder, 'policy', ...args, '-o', 'new.json')
	expect([run.status, run.err]).toEqual([0, ''])
	const opened = openAgreement(JSON.parse(read(folder, 'new.json')))
	if (opened.kind !== 'opened') throw new Error(opened.kind)
	const { objectives, serviceHours } = opened.agreement
	const response = objectives.items.find(
		({ metric, priority, value }) => metric === 'first-response' && priority === 'P1' && value === 600,
	)
	expect(response?.share).toBe(950_000)
	expect(serviceHours.calendars.find(({ id }) => id === response?.calendarId)?.name).toBe('Office')
})

test.each([
	['{"sla_target": 3}', 3, 'sla_target is not an object'],
	['{', 3, 'it begins like JSON but is not'],
	['{"a": 1}', 3, 'it is neither a policy of Freshdesk, Freshservice or Zendesk nor OpenSLO'],
	['a: *b', 3, 'line 1 has an anchor, an alias or a merge, which are not read'],
	['{"__proto__": {"x": 1}, "sla_target": {}}', 3, 'it holds a key that no policy has'],
])('refuses %j in one sentence', async (content, status, problem) => {
	const folder = folderWith({ 'x.json': content })
	const run = await pledge(folder, 'policy', 'import', 'x.json')
	expect(run).toEqual({ status, out: '', err: `“x.json” cannot be read as a policy: ${problem}.\n` })
})

test('asks which of several policies is meant, and takes the one that is named', async () => {
	const folder = folderWith({
		'all.json': {
			sla_policies: [
				{ ...POLICY, name: 'A' },
				{ ...POLICY, name: 'B' },
			],
		},
	})
	const open = await pledge(folder, 'policy', 'import', 'all.json')
	expect([open.status, open.err]).toEqual([3, 'The files hold several policies: A, B. Choose one with --policy.\n'])
	expect((await pledge(folder, 'policy', 'import', 'all.json', '--policy', 'B')).out).toContain('“B”')
})

test.each([
	[['policy'], 'An argument is missing: FILE.\n'],
	[['policy', 'import'], 'An argument is missing: F.\n'],
	[['policy', 'a.json', '-o', 'b'], 'An option is missing: --format freshdesk|freshservice|zendesk|openslo.\n'],
	[
		['policy', 'import', 'gold.json', '-o', 'b'],
		'Say with --into FILE or with --playbook ID, and -o FILE, where the policy goes.\n',
	],
	[['policy', 'import', 'gold.json', '--share', 'most'], '“most” is no share such as 95%.\n'],
])('refuses %j', async (argv, err) => {
	const folder = folderWith({ 'gold.json': POLICY })
	expect(await pledge(folder, ...argv)).toEqual({ status: 2, out: '', err })
})
