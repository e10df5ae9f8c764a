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

type Axe = { readonly run: (context: object, options: object) => Promise<AxeResult> }

/**
 * What axe finds serious or critical on the page as it stands, one line an element. `without` leaves out a part by its
 * selector: the contract on its paper has thousands of elements and is the same beside every form.
 */
export async function seriousFaults(page: Page, without?: string): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
	const result = await page.evaluate(async (selector) => {
		const { axe } = window as unknown as { readonly axe: Axe }
		const isThere = selector !== null && document.querySelector(selector) !== null
		return axe.run(isThere ? { exclude: [[selector]] } : document, {
			resultTypes: ['violations'],
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
		})
	}, without ?? null)
	return result.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) =>
			nodes.map(
				({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`,
			),
		)
}
