import type { Locator } from '@playwright/test'

/** Chooses in a row of segments. Their radio buttons are hidden under their labels, so the label is clicked, as a user does. */
export async function chooseSegment(group: Locator, label: string): Promise<void> {
	await group.locator('label').filter({ hasText: label }).first().click()
}

/** Chooses in a list that opens under its field. */
export async function chooseOption(field: Locator, option: string): Promise<void> {
	await field.click()
	await field.page().getByRole('option', { name: option, exact: true }).click()
}
