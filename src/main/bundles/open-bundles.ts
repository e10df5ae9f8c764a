import { constants, statSync } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import type { Agreement } from '../../shared/agreement/schema'
import { sharedIn } from '../../shared/bundles/carried'
import { mergeBundles } from '../../shared/bundles/merge-bundles'
import { withState } from '../../shared/bundles/past'
import { AppError } from '../../shared/ipc/errors'
import { sha256Of } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { type FileStamp, fileStamp, isSameStamp } from '../storage/file-stamp'
import { bundleBytes, type OpenedBundle } from './bundle-file'
import { type BundlePlace, bundlePlace } from './bundle-place'
import { readBundleFile, requireReadable, type Whole } from './take-in'

/** A bundle that is worked in by itself: what is saved goes back into its file, and all else in it stays. */
type Desk = {
	/** As it was last read or written; kept, so that nothing is lost where the file goes away. */
	whole: Whole
	sha256: string
	stamp: FileStamp | null
	/** One write after the other. */
	queue: Promise<unknown>
}

export type OpenBundles = {
	/** Reads the file, also where it was open before. Rejects like any reading. */
	readonly open: (file: string) => Promise<OpenedBundle & { readonly canWrite: boolean }>
	/** As last read or written. Rejects with `bad-request` where it was not opened in this session. */
	readonly wholeOf: (file: string) => Whole
	/** Rejects with `changed-outside` where somebody else wrote the file since, and else like any write; the file is then as it was. */
	readonly save: (file: string, agreement: Agreement) => Promise<void>
	/**
	 * Keeps versions and approvals in the bundle (`bundlePlace`), with the agreement that they make of the one given; null leaves it. Rejects as
	 * `save` does.
	 */
	readonly keep: <T>(file: string, agreement: Agreement, run: Keeping<T>) => Promise<T>
	/** Writes to another file and goes on there. */
	readonly saveAs: (file: string, target: string, agreement: Agreement) => Promise<void>
	/** Brings what somebody else wrote into the file together with the agreement, writes both, and returns it. */
	readonly join: (file: string, agreement: Agreement) => Promise<Agreement>
}

type Keeping<T> = (place: BundlePlace) => Promise<{ readonly reply: T; readonly agreement: Agreement | null }>

type Options = {
	readonly appVersion: string
	readonly now: () => string
	/** Who works in it; empty while the user has not said. */
	readonly userName: () => string
}

export function createOpenBundles({ appVersion, now, userName }: Options): OpenBundles {
	const desks = new Map<string, Desk>()

	function deskOf(file: string): Desk {
		const desk = desks.get(path.resolve(file))
		if (desk === undefined) throw new AppError('bad-request', file)
		return desk
	}

	async function open(file: string) {
		const stamp = fileStamp(file)
		const { opened, sha256 } = await readBundleFile(file)
		if (opened.kind === 'bundle')
			desks.set(path.resolve(file), { whole: opened, sha256, stamp, queue: Promise.resolve() })
		return { ...opened, canWrite: await isWritable(file) }
	}

	function alone<T>(desk: Desk, run: () => Promise<T>): Promise<T> {
		const done = desk.queue.then(run)
		desk.queue = done.catch(() => undefined)
		return done
	}

	/** The bundle with another agreement in it. */
	function filled({ whole }: Desk, agreement: Agreement): Whole {
		const { bundle, about } = whole
		if (bundle.agreement.id !== agreement.id) throw new AppError('bad-request', agreement.id)
		const kept = sharedIn(bundle.audience, agreement)
		return {
			...whole,
			bundle: { ...bundle, agreement: kept, past: withState(bundle.past, kept) },
			about: { ...about, saved: { by: userName(), at: now() } },
		}
	}

	async function write(desk: Desk, file: string, whole: Whole): Promise<void> {
		const bytes = bundleBytes(whole, appVersion)
		// A copy beside the file would be taken for another bundle; the one before stays whole until this one is there.
		await writeDurably(file, bytes, { keepBackup: false })
		Object.assign(desk, { whole, sha256: sha256Of(bytes), stamp: fileStamp(file) })
	}

	async function requireUnchanged(desk: Desk, file: string): Promise<void> {
		const stamp = fileStamp(file)
		if (stamp === null || isSameStamp(stamp, desk.stamp)) return
		const { sha256 } = await readBundleFile(file)
		// A program that looks after the disk may have touched it.
		if (sha256 !== desk.sha256) throw new AppError('changed-outside', file)
		desk.stamp = stamp
	}

	async function requireWritable(file: string): Promise<void> {
		// Replacing a file needs no right to write into it; whoever protected it meant it all the same.
		if (!(await isWritable(file))) throw new AppError('read-only', file)
	}

	function save(file: string, agreement: Agreement): Promise<void> {
		const desk = deskOf(file)
		return alone(desk, async () => {
			const whole = filled(desk, agreement)
			await requireUnchanged(desk, file)
			await requireWritable(file)
			await write(desk, file, whole)
		})
	}

	async function keep<T>(file: string, agreement: Agreement, run: Keeping<T>): Promise<T> {
		const desk = deskOf(file)
		return alone(desk, async () => {
			await requireUnchanged(desk, file)
			await requireWritable(file)
			const place = bundlePlace(filled(desk, agreement).bundle)
			const made = await run(place)
			const { versions, log } = place.bundle()
			const whole = filled(desk, made.agreement ?? agreement)
			await write(desk, file, { ...whole, bundle: { ...whole.bundle, versions, log } })
			return made.reply
		})
	}

	return {
		open,
		wholeOf: (file) => deskOf(file).whole,
		save,
		keep,
		saveAs: async (file, target, agreement) => {
			// The file itself, chosen once more: what somebody else wrote into it meanwhile is no copy to be replaced.
			if (isSameFile(file, target)) return save(file, agreement)
			const desk: Desk = { ...deskOf(file), queue: Promise.resolve() }
			await write(desk, target, filled(desk, agreement))
			desks.set(path.resolve(target), desk)
		},
		join: (file, agreement) => {
			const desk = deskOf(file)
			return alone(desk, async () => {
				await requireWritable(file)
				const { opened, sha256 } = await readBundleFile(file)
				if (opened.kind !== 'bundle') throw new AppError('broken-file', file)
				const known = desk.whole.bundle.agreement
				const mine = filled(desk, agreement)
				// What was last read or written here is what both grew out of.
				const sides = [mine.bundle, opened.bundle].map((bundle) => ({ ...bundle, base: known }))
				const merged = mergeBundles(sides[0]!, sides[1]!)
				if (merged.kind !== 'merged') throw new AppError('other-agreement', file)
				requireReadable(merged.bundle.agreement, file)
				const { base } = mine.bundle
				const attachments = new Map([...desk.whole.attachments, ...opened.attachments])
				desk.sha256 = sha256
				await write(desk, file, { ...mine, bundle: { ...merged.bundle, base }, attachments })
				return merged.bundle.agreement
			})
		},
	}
}

/** Also where a link or another way of writing its name leads to it. */
function isSameFile(one: string, other: string): boolean {
	if (path.resolve(one) === path.resolve(other)) return true
	const [left, right] = [one, other].map((name) => statSync(name, { throwIfNoEntry: false }))
	return left !== undefined && right !== undefined && left.ino === right.ino && left.dev === right.dev
}

async function isWritable(file: string): Promise<boolean> {
	if (fileStamp(file) === null) return true
	return access(file, constants.W_OK).then(
		() => true,
		() => false,
	)
}
