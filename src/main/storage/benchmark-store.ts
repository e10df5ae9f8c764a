import { z } from 'zod'
import { problemsOf } from '../../shared/agreement/open'
import { AppError } from '../../shared/ipc/errors'
import {
	BENCHMARKS_VERSION,
	type Benchmark,
	type BenchmarksFile,
	benchmarksFileSchema,
} from '../../shared/realism/benchmark'
import { toJsonText } from './adapter'
import { whenWritten, writeDurably } from './durable-file'
import { type FileSystem, nodeFileSystem } from './file-system'
import { isReplaceable, type OpenOutcome, openStored, type Parse } from './open'
import type { Aside } from './set-aside'
import type { WorkspacePaths } from './workspace-paths'

/** The user's own benchmarks. Changes are made one after the other, each on what the one before left on the disk. */
export type BenchmarkStore = {
	/** In the order in which they were added. Rejects with `broken-file` or `too-new` rather than show none. */
	readonly list: () => Promise<readonly Benchmark[]>
	/** Adds one or replaces the one with its id. */
	readonly save: (benchmark: Benchmark) => Promise<void>
	/** Rejects with `not-found`. */
	readonly remove: (id: string) => Promise<void>
}

type Options = {
	readonly paths: WorkspacePaths
	/** Gives null while nothing may be written: opened read-only, or closed. */
	readonly aside: () => Aside | null
	readonly fileSystem?: FileSystem
}

export function createBenchmarkStore({ paths, aside, fileSystem = nodeFileSystem }: Options): BenchmarkStore {
	const path = paths.benchmarksFile
	let queue: Promise<void> = Promise.resolve()

	async function open(): Promise<OpenOutcome<BenchmarksFile>> {
		await whenWritten(path)
		return openStored(path, { parse: parseBenchmarks, label: 'benchmarks', aside: aside(), fileSystem })
	}

	async function list(): Promise<readonly Benchmark[]> {
		const found = await open()
		if (found.kind === 'opened') return found.value.benchmarks
		if (found.kind === 'missing') return []
		if (found.kind === 'too-new' && found.asKnown !== null) return found.asKnown.benchmarks
		throw new AppError(found.kind === 'too-new' ? 'too-new' : 'broken-file', path)
	}

	function change(edit: (benchmarks: readonly Benchmark[]) => readonly Benchmark[]): Promise<void> {
		const done = queue.then(async () => {
			if (aside() === null) throw new AppError('read-only', path)
			const found = await open()
			if (!isReplaceable(found)) throw new AppError(found.kind === 'too-new' ? 'too-new' : 'broken-file', path)
			const benchmarks = [...edit(found.kind === 'opened' ? found.value.benchmarks : [])]
			const file: BenchmarksFile = { schemaVersion: BENCHMARKS_VERSION, benchmarks }
			await writeDurably(path, toJsonText(file), { fileSystem })
		})
		queue = done.catch(() => undefined)
		return done
	}

	return {
		list,
		save: (benchmark) =>
			change((known) =>
				known.some(({ id }) => id === benchmark.id)
					? known.map((other) => (other.id === benchmark.id ? benchmark : other))
					: [...known, benchmark],
			),
		remove: (id) =>
			change((known) => {
				if (!known.some((benchmark) => benchmark.id === id)) throw new AppError('not-found', id)
				return known.filter((benchmark) => benchmark.id !== id)
			}),
	}
}

const versionSchema = z.object({ schemaVersion: z.number().int().nonnegative() })

const parseBenchmarks: Parse<BenchmarksFile> = (json) => {
	const version = versionSchema.safeParse(json)
	if (version.success && version.data.schemaVersion > BENCHMARKS_VERSION)
		return { kind: 'too-new', schemaVersion: version.data.schemaVersion, asKnown: null }
	const parsed = benchmarksFileSchema.safeParse(json)
	if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error) }
	return { kind: 'parsed', value: parsed.data, migratedFrom: null }
}
