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
	timeout: 180_000,
	expect: { timeout: 30_000 },
	forbidOnly: true,
	retries: 0,
	reporter: 'list',
})
