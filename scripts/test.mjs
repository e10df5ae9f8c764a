import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { hasDisplay, startVirtualDisplay } from './display.mjs'
import { ensureBuild } from './ensure-build.mjs'
import { electronBinary, ensureElectron } from './ensure-electron.mjs'
import { ensurePackages, requireNode } from './ensure-packages.mjs'
import { ensureSystem } from './ensure-system.mjs'
import { main, root, runTool, SetupProblem, say } from './shell.mjs'

const resultsFolder = path.join(root, 'test-results')
const unitReport = path.join(resultsFolder, 'vitest.json')
const windowReport = path.join(resultsFolder, 'playwright.json')

await main(async () => {
	requireNode()
	ensurePackages()
	await ensureElectron()
	ensureSystem(electronBinary(), { forTests: true })
	mkdirSync(resultsFolder, { recursive: true })
	for (const report of [unitReport, windowReport]) rmSync(report, { force: true })

	const steps = [
		step('types', () =>
			['shared', 'main', 'renderer', 'e2e'].every(
				(name) => runTool('typescript/bin/tsc', ['-p', `tsconfig.${name}.json`]) === 0,
			),
		),
		step('style', () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) === 0),
		step('build', tryBuild),
		step('unit tests', runUnitTests),
	]
	steps.push(await windowStep(steps))
	return summarise(steps)
})

function step(name, work) {
	say(`\n== ${name} ==`)
	return { name, passed: work() }
}

function tryBuild() {
	try {
		ensureBuild()
		return true
	} catch (error) {
		if (!(error instanceof SetupProblem)) throw error
		say(error.message)
		return false
	}
}

function runUnitTests() {
	return (
		runTool('vitest/vitest.mjs', [
			'run',
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${unitReport}`,
		]) === 0
	)
}

/** The built program in its real window; pointless after a failed build, which would show the old one. */
async function windowStep(steps) {
	const name = 'window tests'
	if (steps.some((earlier) => earlier.name === 'build' && !earlier.passed)) {
		say(`\n== ${name} ==\nNot run, because the build failed.`)
		return { name, passed: false }
	}
	const display = (await hasDisplay()) ? null : await startVirtualDisplay()
	const env = {
		...process.env,
		PLAYWRIGHT_JSON_OUTPUT_NAME: windowReport,
		...(display && { DISPLAY: display.address }),
	}
	try {
		return step(name, () => runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env }) === 0)
	} finally {
		display?.stop()
	}
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
	for (const { name, passed: isPassed } of steps) say(`${isPassed ? 'passed' : 'FAILED'}  ${name}`)
	// A step that fails without a failing test of its own still counts, so that the last line never looks clean.
	const failed = failedTests > 0 ? failedTests : failedSteps.length
	say(`${passed} passed, ${failed} failed`)
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
	const report = readReport(windowReport)
	if (report === null) return { passed: 0, failed: 0 }
	const { expected, unexpected, flaky } = report.stats
	return { passed: expected, failed: unexpected + flaky }
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
			const errors = spec.tests.flatMap((test) => test.results).flatMap((result) => result.errors ?? [])
			return withReason(`${spec.file}: ${spec.title}`, errors[0]?.message)
		})
	return [...unit, ...window]
}

function withReason(name, message) {
	const line = stripVTControlCharacters(message ?? '').split('\n', 1)[0]
	return line === '' ? name : `${name} (${line})`
}

function windowSpecs() {
	const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
	return (readReport(windowReport)?.suites ?? []).flatMap(specsOf)
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
