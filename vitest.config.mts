import os from 'node:os'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** For what hangs: tests prove what is right, not how fast, also on a busy machine. */
const limitMs = 120_000

/** Short files with much to do: begun last, one of them would keep one worker busy while the others have nothing left. */
const LONG = /(playbooks|kill|calibration|history-evidence|two-threads|docx|pdf|processes|local-stretch)\.test\.ts$/

class LongFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files)
		const placeOf = ({ project, moduleId }: TestSpecification) =>
			project.name !== 'unit' ? 0 : LONG.test(moduleId) ? 1 : 2
		return sorted.sort((a, b) => placeOf(a) - placeOf(b))
	}
}

/** What replaces a module has its modules for itself. */
const MOCKED = 'test/ui/**/*.mocked.test.tsx'

/** Files share modules and document, as loading them takes longer than most tests; `dom-setup.ts` puts both back after each. */
const ui = {
	environment: 'happy-dom',
	include: ['test/ui/**/*.test.tsx'],
	setupFiles: ['test/helpers/dom-setup.ts'],
	testTimeout: limitMs,
	hookTimeout: limitMs,
}

export default defineConfig({
	test: {
		sequence: { sequencer: LongFirst },
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
					// computed again; no test mocks one, since others would keep the real one, or the mock.
					isolate: false,
					// The validator of Word files lives a second: too short for .NET to measure what is worth compiling better.
					env: { DOTNET_TieredPGO: '0' },
					testTimeout: limitMs,
					hookTimeout: limitMs,
				},
			},
			{
				plugins: [react()],
				test: { ...ui, name: 'ui', exclude: [MOCKED], isolate: false },
			},
			{
				plugins: [react()],
				test: { ...ui, name: 'ui-mocked', include: [MOCKED] },
			},
		],
	},
})
