import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { Agreement } from '../../src/shared/agreement/schema'

/** Where the only agreement of a workspace that bears this title lies. Throws when there is none or several. */
export async function agreementFile(workspaceFolder: string, title: string): Promise<string> {
	const folder = path.join(workspaceFolder, 'agreements')
	const found: string[] = []
	for (const id of await readdir(folder)) {
		const file = path.join(folder, id, 'agreement.json')
		const stored = await readAgreement(file).catch(() => null)
		if (stored?.title === title) found.push(file)
	}
	const [only, another] = found
	if (only === undefined || another !== undefined) throw new Error(`${found.length} agreements have the title ${title}`)
	return only
}

export async function readAgreement(file: string): Promise<Agreement> {
	// The program wrote it through its schema; what is asserted on it is what the test typed.
	return JSON.parse(await readFile(file, 'utf8')) as Agreement
}

/** Waits until the file says what it should; the window saves after a pause in typing. */
export async function expectStored(
	file: string,
	part: (agreement: Agreement) => unknown,
	wanted: unknown,
): Promise<void> {
	await expect.poll(async () => part(await readAgreement(file))).toEqual(wanted)
}
