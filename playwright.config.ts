import { defineConfig } from '@playwright/test'

export default defineConfig({
	testDir: 'test/e2e',
	testMatch: '**/*.test.ts',
	outputDir: 'test-results/playwright',
	// One program at a time: windows share one display and its focus.
	workers: 1,
	// For what hangs: a busy machine may be slow.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	forbidOnly: true,
	retries: 0,
	reporter: 'list',
})
