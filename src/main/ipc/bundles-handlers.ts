import { externalBundle } from '../../shared/bundles/external'
import { AppError } from '../../shared/ipc/errors'
import { attachmentsNeeded, bundleOfFolder } from '../bundles/agreement-folder'
import { bundleBytes } from '../bundles/bundle-file'
import { readBundleFile, saveIntoBundle, takeIn } from '../bundles/take-in'
import { dialogWords } from '../dialog-words'
import { fileNameOf } from '../exporting/file-name'
import type { Session } from '../session'
import { sha256Of } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { requireValue } from '../storage/open'
import type { NounHandlers } from './noun-handlers'

export type BundlesHandlersOptions = {
	readonly session: Session
	readonly appVersion: string
	/** Who sends; empty while the user has not said. */
	readonly userName: () => string
}

export function bundlesHandlers({ session, appVersion, userName }: BundlesHandlersOptions): NounHandlers<'bundles'> {
	const { workspace, desktop } = session
	/** Files that the user chose in this session: the window writes into no other. */
	const chosen = new Set<string>()

	return {
		'bundles:choose-file': async () => {
			const words = dialogWords(session.language())
			const filters = [{ name: words['bundle.filter'], extensions: ['pledge'] }]
			const [file] = await desktop.chooseFiles({ title: words['bundle.title'], filters, many: false })
			if (file !== undefined) chosen.add(file)
			return file ?? null
		},
		'bundles:take-in': async ({ path }) => {
			const { opened, sha256 } = await readBundleFile(path)
			if (opened.kind === 'refused') return opened
			const { undecided, ...taken } = await takeIn(session, path, opened, sha256)
			return { kind: 'taken', ...taken, undecided: [...undecided] }
		},
		'bundles:open': async ({ path }) => {
			const { opened } = await readBundleFile(path)
			if (opened.kind === 'refused') return opened
			const { audience, agreement, conflicts } = opened.bundle
			return { kind: 'bundle', audience, agreement, conflicts: conflicts.map((one) => one.path) }
		},
		'bundles:save': async ({ path, agreement }) => {
			if (!chosen.has(path)) throw new AppError('bad-request', path)
			await saveIntoBundle(path, agreement, (whole) => bundleBytes(whole, appVersion))
			return { savedAt: session.now() }
		},
		'bundles:pack': async ({ id, audience }) => {
			const agreement = requireValue(await workspace.agreements.open(id))
			const words = dialogWords(session.language())
			const suggestedPath = `${fileNameOf(agreement.title, words['bundle.name'])}.pledge`
			const filters = [{ name: words['bundle.filter'], extensions: ['pledge'] }]
			const path = await desktop.chooseSavePath({ title: words['bundle.save'], suggestedPath, filters })
			if (path === null) return null
			const found = await bundleOfFolder(workspace.paths.agreementFile(id), agreement)
			const bundle = audience === 'external' ? externalBundle(found.bundle) : found.bundle
			const needed = attachmentsNeeded(bundle)
			const attachments = new Map([...found.attachments].filter(([sha256]) => needed.has(sha256)))
			const bytes = bundleBytes({ bundle, attachments }, appVersion)
			await writeDurably(path, bytes, { keepBackup: false })
			const entry = { kind: 'bundle', at: session.now(), by: userName(), audience, sha256: sha256Of(bytes) }
			if (workspace.readOnly === null) await workspace.appendLog(id, entry)
			chosen.add(path)
			return path
		},
	}
}
