import path from 'node:path'
import { incomingOf } from '../../shared/bundles/incoming'
import { AppError } from '../../shared/ipc/errors'
import { setTaken } from '../bundles/lineage'
import { createOpenBundles } from '../bundles/open-bundles'
import { contentsOf, packInto } from '../bundles/pack-bundle'
import { isKnown, lookIn, readBundleFile, received, requireReadable, takeIn, type Whole } from '../bundles/take-in'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { fileNameOf } from '../exporting/file-name'
import type { Session } from '../session'
import { fileStamp } from '../storage/file-stamp'
import { requireValue } from '../storage/open'
import { headOf } from '../storage/version-files'
import { approveIn, withdrawIn } from '../versions/approve-in'
import { makeVersion } from '../versions/make-version'
import { approvedName } from './approvals-handlers'
import type { NounHandlers } from './noun-handlers'

export type BundlesHandlersOptions = {
	readonly session: Session
	readonly exported: ExportedFiles
	readonly appVersion: string
	/** Who sends and who works in a bundle; empty while the user has not said. */
	readonly userName: () => string
}

export function bundlesHandlers(options: BundlesHandlersOptions): NounHandlers<'bundles'> {
	const { session, exported, appVersion, userName } = options
	const { workspace, desktop, now, newId } = session
	const open = createOpenBundles({ appVersion, now, userName })

	async function askWhereTo(title: string): Promise<string | null> {
		const words = dialogWords(session.language())
		const suggestedPath = `${fileNameOf(title, words['bundle.name'])}.pledge`
		const filters = [{ name: words['bundle.filter'], extensions: ['pledge'] }]
		const chosen = await desktop.chooseSavePath({ title: words['bundle.save'], suggestedPath, filters })
		if (chosen === null) return null
		// Some systems leave the ending to the program; without it nobody could open the file by a click.
		return /\.pledge$/i.test(chosen) ? chosen : `${chosen}.pledge`
	}

	/** A name that makes a program of it is none of a bundle. */
	function allowShowing(file: string): void {
		if (/\.pledge$/i.test(file)) exported.allowFile(file)
	}

	/** Approvals are the house's: a bundle for both sides holds none. */
	function requireInside(file: string): void {
		if (open.wholeOf(file).bundle.audience === 'external') throw new AppError('bad-request', file)
	}

	function seen({ bundle, about, logFault }: Whole) {
		const { agreement, audience, versions } = bundle
		const { threads, suggestions } = agreement.review
		return {
			...{ kind: 'bundle' as const, audience, about, agreementId: agreement.id, title: agreement.title },
			customer: agreement.parties.customer.name,
			...{ threads: threads.length, suggestions: suggestions.length, versions: versions.length },
			isLogChanged: logFault !== null,
		}
	}

	return {
		'bundles:choose-file': async () => {
			const words = dialogWords(session.language())
			const filters = [{ name: words['bundle.filter'], extensions: ['pledge'] }]
			const [file] = await desktop.chooseFiles({ title: words['bundle.title'], filters, many: false })
			return file ?? null
		},
		'bundles:look': async ({ path: file }) => {
			const { opened } = await readBundleFile(file)
			if (opened.kind === 'refused') return opened
			return { ...seen(await received(session, opened)), isKnown: isKnown(session, opened) }
		},
		'bundles:incoming': async ({ path: file }) => {
			const { opened: read, sha256 } = await readBundleFile(file)
			if (read.kind === 'refused') return read
			const opened = await received(session, read)
			const { ours, came } = await lookIn(session, opened)
			const { said, disputed, fields, theirs } = incomingOf(ours, came)
			requireReadable(theirs, file)
			const { id } = ours
			const here = new Set(
				(await workspace.versions.list(id)).flatMap((one) => (one.kind === 'version' ? [one.contentHash] : [])),
			)
			const copied = (list: typeof fields) =>
				list.map(({ choices, alternatives, ...one }) => ({
					...one,
					choices: [...choices],
					...(alternatives === undefined ? {} : { alternatives: [...alternatives] }),
				}))
			return {
				...{ kind: 'incoming', sha256, audience: opened.bundle.audience, about: opened.about, ours, theirs },
				isRelabelled: opened.bundle.audience !== read.bundle.audience,
				...{ said: [...said], disputed: copied(disputed), fields: copied(fields) },
				versions: opened.bundle.versions.filter(({ contentHash }) => !here.has(contentHash)).map(({ name }) => name),
			}
		},
		'bundles:take-in': async ({ path: file, sha256: expected, choices }) => {
			const { opened, sha256 } = await readBundleFile(file)
			if (opened.kind === 'refused') return opened
			if (expected !== null && expected !== sha256) return { kind: 'other-file' }
			const { unfit, ...taken } = await takeIn(session, opened, { file, sha256, by: userName(), choices })
			return { kind: 'taken', ...taken, unfit: [...unfit] }
		},
		'bundles:set-taken': async ({ id, state, isTaken }) => {
			if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.folder)
			await setTaken(workspace.paths.agreementFolder(id), state, isTaken)
			return {}
		},
		'bundles:open': async ({ path: file }) => {
			const opened = await open.open(file)
			if (opened.kind === 'refused') return { kind: 'refused', reason: opened.reason, part: opened.part }
			allowShowing(file)
			const { audience, agreement, conflicts } = opened.bundle
			return {
				...{ kind: 'bundle', audience, about: opened.about, agreement, canWrite: opened.canWrite },
				savedAt: new Date(fileStamp(file)?.modifiedAtMs ?? 0).toISOString(),
				conflicts: conflicts.map((one) => one.path),
				isLogChanged: opened.logFault !== null,
			}
		},
		'bundles:save': async ({ path: file, agreement }) => {
			await open.save(file, agreement)
			return { savedAt: now() }
		},
		'bundles:save-as': async ({ path: file, agreement }) => {
			open.wholeOf(file)
			const target = await askWhereTo(path.basename(file).replace(/\.pledge$/i, ''))
			if (target === null) return null
			await open.saveAs(file, target, agreement)
			allowShowing(target)
			return { path: target, savedAt: now() }
		},
		'bundles:join': async ({ path: file, agreement }) => ({
			agreement: await open.join(file, agreement),
			savedAt: now(),
		}),
		'bundles:versions': ({ path: file }) => {
			const { bundle, logFault } = open.wholeOf(file)
			const versions = bundle.versions.map((version) => ({ kind: 'version' as const, ...headOf(version) }))
			return { versions, logFault }
		},
		'bundles:version': ({ path: file, number }) => {
			const version = open.wholeOf(file).bundle.versions.find((one) => one.number === number)
			if (version === undefined) throw new AppError('not-found', `${file}/${number}`)
			const { agreement, words = null } = version
			return { kind: 'version', head: headOf(version), agreement, words: words === null ? null : [...words] }
		},
		'bundles:name-version': async ({ path: file, agreement, name, note }) => {
			const named = { name, note, by: userName(), at: now() }
			return open.keep(file, agreement, async (place) => ({
				reply: await makeVersion(place, agreement, named),
				agreement: null,
			}))
		},
		'bundles:approve': async ({ path: file, agreement, ...asked }) => {
			requireInside(file)
			const signing = { ...asked, id: newId(), by: userName().trim(), at: now() }
			return open.keep(file, agreement, async (place) => {
				const reply = await approveIn(place, agreement, { ...signing, versionName: approvedName(session) })
				return { reply, agreement: reply.kind === 'nameless' ? null : reply.agreement }
			})
		},
		'bundles:withdraw': async ({ path: file, agreement, ...asked }) => {
			requireInside(file)
			const withdrawal = { ...asked, by: userName().trim(), at: now() }
			return open.keep(file, agreement, async (place) => {
				const reply = await withdrawIn(place, agreement, withdrawal)
				return { reply, agreement: reply.kind === 'nameless' ? null : reply.agreement }
			})
		},
		'bundles:contents': async ({ id }) => contentsOf(session, requireValue(await workspace.agreements.open(id))),
		'bundles:pack': async ({ id, ...wishes }) => {
			// What nobody can look up afterwards is not sent.
			if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.folder)
			const agreement = requireValue(await workspace.agreements.open(id))
			const target = await askWhereTo(agreement.title)
			if (target === null) return null
			const packing = { ...wishes, path: target, by: userName(), appVersion }
			const entry = await workspace.versions.alone(id, () => packInto(session, agreement, packing))
			exported.note(entry)
			const [file] = entry.files
			if (file === undefined) throw new AppError('internal', target)
			return { path: target, sha256: file.sha256, bytes: file.bytes, at: entry.at }
		},
	}
}
