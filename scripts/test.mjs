import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { startVirtualDisplay } from './display.mjs'
import { ensureBuildAside } from './ensure-build.mjs'
import { electronBinary, ensureElectron } from './ensure-electron.mjs'
import { ensurePackages, requireNode } from './ensure-packages.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { isLinux, main, root, runInForeground, runToolAside, say } from './shell.mjs'

const resultsFolder = path.join(root, 'test-results')
const unitReport = path.join(resultsFolder, 'vitest.json')
const WORKERS = 2
/** Tests that hold the program to its speed or memory come last and have the machine for themselves. */
const WINDOW_RUNS = {
	together: {
		title: 'window tests',
		report: path.join(resultsFolder, 'playwright.json'),
		args: ['--grep-invert', '@alone'],
		workers: WORKERS,
	},
	alone: {
		title: 'window tests that need the machine for themselves',
		report: path.join(resultsFolder, 'playwright-alone.json'),
		args: ['--grep', '@alone', '--output=test-results/playwright-alone'],
		workers: 1,
	},
}
const windowReports = Object.values(WINDOW_RUNS).map(({ report }) => report)

await main(async () => {
	requireNode()
	const beforehand = installBeforehand()
	ensurePackages()
	await ensureElectron()
	await beforehand
	ensureSystem(electronBinary(), { forTests: true })
	mkdirSync(resultsFolder, { recursive: true })
	for (const report of [unitReport, ...windowReports]) rmSync(report, { force: true })

	// One kind after the other: each keeps every core of a small machine busy by itself, and side by side both take longer than in turn.
	const build = ensureBuildAside()
	const [types, style] = (await checkSources()).map(stepOf)
	const built = stepOf({ name: 'build', ...(await build) })
	const unit = await runUnitTests()
	const windows = await startWindows(built)
	try {
		const together = await windows.run(WINDOW_RUNS.together)
		const alone = await windows.run(WINDOW_RUNS.alone)
		return summarise([types, style, built, unit, { name: 'window tests', passed: together && alone }])
	} finally {
		windows.end()
	}
})

/** Packages of the system come while npm fetches its own. */
async function installBeforehand() {
	const child = spawn(process.execPath, [path.join(root, 'scripts', 'ensure-system.mjs')], { stdio: 'inherit' })
	await once(child, 'exit')
}

/** A step that is over, with what it printed. */
function stepOf({ name, status, text }) {
	say(`\n== ${name} ==`)
	process.stdout.write(text)
	return { name, passed: status === 0 }
}

async function checkSources() {
	const outcomes = []
	for (const project of ['shared', 'main', 'renderer', 'e2e'])
		outcomes.push(await runToolAside('typescript/bin/tsc', ['-p', `tsconfig.${project}.json`]))
	const broken = outcomes.find(({ status }) => status !== 0)
	const types = { status: broken === undefined ? 0 : broken.status, text: outcomes.map(({ text }) => text).join('') }
	const style = await runToolAside('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])
	return [
		{ name: 'types', ...types },
		{ name: 'style', ...style },
	]
}

async function runUnitTests() {
	say('\n== unit tests ==')
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
	const command = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
	return { name: 'unit tests', passed: (await runInForeground(process.execPath, [command, ...args])) === 0 }
}

/** The built program in its real window; pointless after a failed build, which would show the old one. */
async function startWindows(built) {
	// A display for each worker, since windows of one display share its focus and its clipboard.
	const displays = await Promise.all(Array.from({ length: isLinux && built.passed ? WORKERS : 0 }, startVirtualDisplay))
	const addresses = displays.map(({ address }) => address).join(' ')
	return {
		run: async (run) => {
			say(`\n== ${run.title} ==`)
			if (built.passed) return runWindows(run, addresses)
			say('Not run, because the build failed.')
			return false
		},
		end: () => {
			for (const display of displays) display.stop()
		},
	}
}

async function runWindows({ report, args, workers }, displays) {
	const env = {
		...process.env,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		...(displays && { PLEDGE_TEST_DISPLAYS: displays }),
	}
	const all = ['test', '--reporter=list,json', `--workers=${displays === '' ? 1 : workers}`, ...args]
	const command = path.join(root, 'node_modules', '@playwright/test/cli.js')
	return (await runInForeground(process.execPath, [command, ...all], env)) === 0
}

function summarise(steps) {
	const counts = [unitCounts(), windowCounts()]
	const passed = counts.reduce((sum, count) => sum + count.passed, 0)
	const failedTests = counts.reduce((sum, count) => sum + count.failed, 0)
	const failedSteps = steps.filter((each) => !each.passed)
	say('\n== summary ==')
	for (const sentence of unprovenClaims()) say(`not proven  ${sentence}`)
	// Repeated here, because logs are often cut at their head.
	for (const name of failedTestNames()) say(`failed      ${name}`)
	const flaky = flakyTests()
	for (const sentence of flaky) say(`flaky       ${sentence}`)
	for (const { name, passed: isPassed } of steps) say(`${isPassed ? 'passed' : 'FAILED'}  ${name}`)
	// A step that fails without a failing test of its own still counts, so that the last line never looks clean.
	const failed = failedTests > 0 ? failedTests : failedSteps.length
	say(
		`${passed} passed, ${failed} failed${flaky.length > 0 ? `, ${flaky.length} of the passed only at the second try` : ''}`,
	)
	return failed === 0 && failedSteps.length === 0 ? 0 : 1
}

/** Files that could not even be loaded hold no tests, so each counts as one failure. */
function unitCounts() {
	const report = readReport(unitReport)
	if (report === null) return { passed: 0, failed: 0 }
	const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
	return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

function windowCounts() {
	const stats = windowReports.flatMap((report) => readReport(report)?.stats ?? [])
	return {
		passed: stats.reduce((sum, { expected, flaky }) => sum + expected + flaky, 0),
		failed: stats.reduce((sum, { unexpected }) => sum + unexpected, 0),
	}
}

/** With the first line of what went wrong. */
function failedTestNames() {
	const unit = (readReport(unitReport)?.testResults ?? []).flatMap((file) => {
		const failed = file.assertionResults.filter((test) => test.status === 'failed')
		const name = path.relative(root, file.name)
		if (file.status === 'failed' && file.assertionResults.length === 0) return [withReason(name, file.message)]
		return failed.map((test) => withReason(`${name}: ${test.fullName}`, test.failureMessages[0]))
	})
	const window = windowSpecs()
		.filter((spec) => !spec.ok)
		.map((spec) => {
			const [first] = spec.tests.flatMap((test) => test.results)
			return withReason(`${spec.file}: ${spec.title}`, first?.errors?.[0]?.message)
		})
	return [...unit, ...window]
}

/** Window tests that failed and then passed: no failure, but something to be looked into. With where the failure was recorded. */
function flakyTests() {
	return windowSpecs().flatMap((spec) =>
		spec.tests
			.filter((test) => test.status === 'flaky')
			.map(({ results: [first] }) => {
				const trace = first?.attachments?.find(({ name }) => name === 'trace')?.path
				const kept = trace === undefined ? '' : `; see ${path.relative(root, trace)}`
				return `${withReason(`${spec.file}: ${spec.title}`, first?.errors?.[0]?.message)}, passed when run again${kept}`
			}),
	)
}

function withReason(name, message) {
	const line = stripVTControlCharacters(message ?? '').split('\n', 1)[0]
	return line === '' ? name : `${name} (${line})`
}

function windowSpecs() {
	const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
	return windowReports.flatMap((report) => readReport(report)?.suites ?? []).flatMap(specsOf)
}

/** What a test could show only in part on this machine, in its own words. */
function unprovenClaims() {
	const tests = windowSpecs().flatMap((spec) => spec.tests)
	const notes = tests.flatMap((test) => test.annotations).filter((note) => note.type === 'unproven')
	return notes.map((note) => note.description)
}

function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'))
	} catch {
		return null
	}
}
