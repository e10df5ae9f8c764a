import type { ElectronApplication, Page } from '@playwright/test'

/** Lines of the main process that say something went wrong in our own code; Chromium's own chatter is not ours. */
const MAIN_TROUBLE = /Uncaught Exception|UnhandledPromiseRejection|Unhandled rejection|Unexpected error in|^\w*Error: /

export type ProblemLog = {
	readonly watchApp: (app: ElectronApplication) => void
	/** Declares problems that the test provokes; whatever matches is not counted. */
	readonly expect: (pattern: RegExp) => void
	readonly unexpected: () => readonly string[]
}

export function createProblemLog(): ProblemLog {
	const found: string[] = []
	const expected: RegExp[] = []
	const watchPage = (page: Page) => {
		page.on('pageerror', (error) => found.push(`page: ${error.stack ?? error.message}`))
		page.on('crash', () => found.push('page: crashed'))
		page.on('console', (message) => {
			if (message.type() === 'error') found.push(`console: ${message.text()}`)
		})
	}
	return {
		watchApp: (app) => {
			for (const page of app.windows()) watchPage(page)
			app.on('window', watchPage)
			const collect = (data: Buffer) => {
				for (const line of data.toString('utf8').split('\n')) {
					if (MAIN_TROUBLE.test(line)) found.push(`main: ${line}`)
				}
			}
			app.process().stderr?.on('data', collect)
			app.process().stdout?.on('data', collect)
		},
		expect: (pattern) => expected.push(pattern),
		unexpected: () => found.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
	}
}
