import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleBytes, openBundle } from '../../../src/main/bundles/bundle-file'
import { takeIn } from '../../../src/main/bundles/take-in'
import type { Session } from '../../../src/main/session'
import { createWorkspace } from '../../../src/main/storage/workspace'
import type { Bundle } from '../../../src/shared/bundles/bundle'
import { chainedLine } from '../../../src/shared/versions/log-chain'
import { versionsOf } from '../../helpers/worked-bundle'
import { agreement, expectOpened, now, seeded, tempFolder } from '../storage/storage-fixtures'

const TAKING = { file: 'from-kim.pledge', sha256: '0'.repeat(64), by: 'Jana', choices: {} }

async function whole() {
	const bundle: Bundle = {
		...{ audience: 'internal', review: 'all', agreement: agreement('a1', 'Theirs'), base: null, past: [] },
		...{ versions: versionsOf(seeded(4), 'Kim'), log: `${chainedLine('', { kind: 'made' })}\n`, conflicts: [] },
	}
	const opened = await openBundle(bundleBytes({ bundle, attachments: new Map() }, '0.1.0'))
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	return opened
}

test('an agreement from a bundle is there with all that belongs to it, or not at all', async () => {
	const folder = join(tempFolder(), 'made')
	const workspace = expectOpened(await createWorkspace(folder, 'Kanzlei', { now }))
	// Nothing else of a session is asked.
	const session = { workspace, now } as Session
	const good = await whole()
	// The last file of many that cannot be written.
	const bad = { ...good, attachments: new Map([['no hash', new Uint8Array(1)]]) }
	await expect(takeIn(session, bad, TAKING)).rejects.toThrow()
	expect(readdirSync(join(folder, 'agreements'))).toEqual([])
	expect(await workspace.list()).toEqual([])
	expect(await takeIn(session, good, TAKING)).toMatchObject({ id: 'a1', isNew: true })
	const opened = await workspace.agreements.open('a1')
	expect(opened.kind === 'opened' && opened.value).toEqual(good.bundle.agreement)
	expect(good.bundle.versions.length).toBeGreaterThan(0)
	expect((await workspace.versions.list('a1')).map(({ number }) => number)).toEqual(
		good.bundle.versions.map(({ number }) => number),
	)
	expect(await workspace.readLog('a1')).toMatchObject({
		entries: [{ kind: 'made' }, ...good.bundle.versions.map(() => ({ kind: 'version' })), { kind: 'taken-in' }],
		fault: null,
	})
	await workspace.agreements.save({ ...good.bundle.agreement, title: 'On it goes' })
	await workspace.close()
})

test('an agreement that is there by now is not replaced by one that arrives', async () => {
	const workspace = expectOpened(await createWorkspace(join(tempFolder(), 'made'), 'Kanzlei', { now }))
	await workspace.agreements.create(agreement('a1', 'Ours'))
	await expect(workspace.agreements.adopt('a1', async () => {})).rejects.toThrow('already-exists')
	const opened = await workspace.agreements.open('a1')
	expect(opened.kind === 'opened' && opened.value.title).toBe('Ours')
	await workspace.close()
})
