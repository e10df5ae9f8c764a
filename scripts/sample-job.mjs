import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root, run, SetupProblem, say } from './shell.mjs'

const german = /^de/i.test(process.env.LC_ALL || process.env.LANG || '')
const samples = path.join(root, 'resources', 'samples')

/** The sample agreement in the terminal's language, and what it is checked against. */
export const SAMPLE = {
	agreement: path.join(samples, german ? 'hansen-logistik.de.json' : 'hansen-logistik.en.json'),
	histories: [path.join(samples, 'hansen-tickets.csv'), path.join(samples, 'hansen-outages.csv')],
}

const outputFolder = path.join(root, 'sample-output')

/** What the window does with the sample, through the command line: check it against its history, export it. */
export function runSampleJob() {
	mkdirSync(outputFolder, { recursive: true })
	const report = path.join(outputFolder, 'check.html')
	const word = path.join(outputFolder, 'agreement.docx')
	const pdf = path.join(outputFolder, 'agreement.pdf')
	say('Checking the sample agreement against its ticket history ...')
	// Status 1 says that the check found something, which is what the report is for.
	const histories = SAMPLE.histories.flatMap((file) => ['--history', file])
	pledge(['check', SAMPLE.agreement, ...histories, '--report', report], [0, 1])
	say('Exporting the sample agreement ...')
	pledge(['export', SAMPLE.agreement, '--docx', word, '--pdf', pdf], [0])
	const missing = [report, word, pdf].filter((file) => !existsSync(file))
	if (missing.length > 0) throw new SetupProblem(`Not written: ${missing.join(', ')}`)
	say(`\nThe documents are in ${outputFolder}:`)
	for (const file of [word, pdf, report]) say(`  ${file}`)
}

function pledge(args, acceptedStatuses) {
	const status = run(process.execPath, [path.join(root, 'out', 'main', 'cli.cjs'), ...args])
	if (!acceptedStatuses.includes(status)) throw new SetupProblem(`pledge ${args[0]} ended with status ${status}.`)
}
