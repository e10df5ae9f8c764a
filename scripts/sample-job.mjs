import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { root, run, SetupProblem, say } from './shell.mjs'

/** The sample agreement and the tickets it is checked against. */
export const SAMPLE = {
	agreement: path.join(root, 'resources', 'samples', 'agreement.json'),
	tickets: path.join(root, 'resources', 'samples', 'tickets.csv'),
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
	pledge(['check', SAMPLE.agreement, '--history', SAMPLE.tickets, '--report', report], [0, 1])
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
