import { defineConfig } from '@playwright/test'

export default defineConfig({
	testDir: 'test/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/playwright',
	// One program at a time, as windows of one display share its focus; `npm test` has a display for each of two workers.
	workers: 1,
	// Tests go to whichever worker is free, not file by file.
	fullyParallel: true,
	// For what hangs: a busy machine may be slow.
	timeout: 300_000,
	expect: { timeout: 60_000 },
	forbidOnly: true,
	// A test that fails and then passes is no failure, but is named in the summary of `npm test`, with what it left behind.
	retries: 1,
	// Without a copy of the page at every step, which took a twentieth of the time; a failure has its picture and the page as it was then.
	use: {
		trace: { mode: 'retain-on-first-failure', snapshots: false, screenshots: false },
		screenshot: 'only-on-failure',
	},
	reporter: 'list',
})
