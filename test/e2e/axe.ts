import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { projectRoot } from './launch'

const source = readFileSync(path.join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

type AxeResult = {
	readonly violations: readonly {
		readonly id: string
		readonly impact: string | null
		readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
	}[]
}

/** What axe finds serious or critical on the page as it stands, one line an element. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
	await page.evaluate(source)
	const result = await page.evaluate(
		() =>
			(window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
				resultTypes: ['violations'],
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			}) as Promise<AxeResult>,
	)
	return result.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) =>
			nodes.map(
				({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`,
			),
		)
}
