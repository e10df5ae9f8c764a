import path from 'node:path'
import { z } from 'zod'
import { problemsOf } from '../shared/agreement/open'
import { AppError } from '../shared/ipc/errors'
import { type AppInfo, type Settings, settingsSchema } from '../shared/ipc/shapes'
import { toJsonText } from './storage/adapter'
import { backupPath, makeFolder, writeDurably } from './storage/durable-file'
import { isReplaceable, openStored, type Parse } from './storage/open'

export const SETTINGS_VERSION = 1

const fileSchema = z.object({
	schemaVersion: z.literal(SETTINGS_VERSION),
	settings: settingsSchema,
	/** Folder of the workspace that was open last, absolute. */
	lastWorkspace: z.string().nullable().default(null),
})
type SettingsContents = z.infer<typeof fileSchema>

const DEFAULTS: SettingsContents = {
	schemaVersion: SETTINGS_VERSION,
	settings: { language: 'system', colorScheme: 'auto', userName: '' },
	lastWorkspace: null,
}

export type SettingsFile = {
	readonly get: () => Settings
	readonly lastWorkspace: () => string | null
	/** Resolves when they are on the disk. Rejects with `too-new` or `broken-file` rather than replace what was not understood. */
	readonly set: (settings: Settings) => Promise<void>
	readonly rememberWorkspace: (folder: string) => Promise<void>
	/** The old file, where it could not be read and the defaults are used instead. */
	readonly setAside: AppInfo['setAside']
}

/** `settings.json` of the user, beside all workspaces. An unreadable one never keeps the program from starting. */
export async function openSettingsFile(folder: string, now: () => string): Promise<SettingsFile> {
	const file = path.join(folder, 'settings.json')
	const found = await look(file, folder, now)
	let contents = found.contents

	async function write(next: SettingsContents): Promise<void> {
		if (found.blocked !== null) throw new AppError(found.blocked, file)
		const before = contents
		contents = next
		try {
			await makeFolder(folder)
			await writeDurably(file, toJsonText(next))
		} catch (error) {
			if (contents === next) contents = before
			throw error
		}
	}

	return {
		get: () => contents.settings,
		lastWorkspace: () => contents.lastWorkspace,
		set: (settings) => write({ ...contents, settings }),
		rememberWorkspace: async (lastWorkspace) => {
			if (lastWorkspace !== contents.lastWorkspace) await write({ ...contents, lastWorkspace })
		},
		setAside: found.setAside,
	}
}

type Found = {
	readonly contents: SettingsContents
	/** Why the file may not be replaced, or null. */
	readonly blocked: 'too-new' | 'broken-file' | 'cannot-read' | null
	readonly setAside: AppInfo['setAside']
}

async function look(file: string, folder: string, now: () => string): Promise<Found> {
	const aside = { folder: path.join(folder, 'set-aside'), now }
	try {
		const outcome = await openStored(file, { parse: parseSettings, label: 'settings', aside })
		const blocked = isReplaceable(outcome) ? null : outcome.kind === 'too-new' ? 'too-new' : 'broken-file'
		switch (outcome.kind) {
			case 'missing':
				return { contents: DEFAULTS, blocked: null, setAside: [] }
			case 'too-new':
				return { contents: outcome.asKnown ?? DEFAULTS, blocked, setAside: [] }
			case 'opened': {
				const { value, recovered } = outcome
				if (recovered === null) return { contents: value, blocked, setAside: [] }
				const restored = {
					file,
					movedTo: recovered.setAside,
					reason: recovered.reason,
					restoredFrom: backupPath(file),
				}
				return { contents: value, blocked, setAside: [restored] }
			}
			case 'broken': {
				const broken = { file, movedTo: outcome.setAside[0] ?? null, reason: outcome.reason, restoredFrom: null }
				return { contents: DEFAULTS, blocked, setAside: [broken] }
			}
		}
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		// The system refuses to read it: it may be fine, so it stays as it is.
		const refused = { file, movedTo: null, reason: error.code, restoredFrom: null }
		return { contents: DEFAULTS, blocked: 'cannot-read', setAside: [refused] }
	}
}

const versionSchema = z.object({ schemaVersion: z.number().int() })

const parseSettings: Parse<SettingsContents> = (json) => {
	const version = versionSchema.safeParse(json)
	if (version.success && version.data.schemaVersion > SETTINGS_VERSION) {
		const known = fileSchema.safeParse({ ...(json as object), schemaVersion: SETTINGS_VERSION })
		const asKnown = known.success ? known.data : null
		return { kind: 'too-new', schemaVersion: version.data.schemaVersion, asKnown }
	}
	const parsed = fileSchema.safeParse(json)
	if (!parsed.success) return { kind: 'invalid', problems: problemsOf(parsed.error) }
	return { kind: 'parsed', value: parsed.data, migratedFrom: null }
}
