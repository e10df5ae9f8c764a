import os from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** For what hangs: tests prove what is right, not how fast, also on a busy machine. */
const limitMs = 120_000

export default defineConfig({
	test: {
		// Failing on an empty selection: a renamed folder must not pass unseen.
		passWithNoTests: false,
		// One less than there are cores would leave a machine of two with a single worker.
		maxWorkers: Math.max(2, os.availableParallelism() - 1),
		projects: [
			{
				test: {
					name: 'unit',
					environment: 'node',
					include: ['test/unit/**/*.test.ts'],
					// Loading everything anew for each file took a third of the time. Modules of the program keep only what can be
					// computed again, and no test of this project mocks one.
					isolate: false,
					testTimeout: limitMs,
					hookTimeout: limitMs,
				},
			},
			{
				plugins: [react()],
				test: {
					name: 'ui',
					environment: 'happy-dom',
					include: ['test/ui/**/*.test.tsx'],
					setupFiles: ['test/helpers/dom-setup.ts'],
					testTimeout: limitMs,
					hookTimeout: limitMs,
				},
			},
		],
	},
})
