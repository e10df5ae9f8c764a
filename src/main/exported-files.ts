import path from 'node:path'
import type { ExportEntry } from '../shared/ipc/shapes'
import { exportFormats } from './exporting/formats'

/** What the window may write to and open: a page that was tampered with must not reach the rest of the disk. */
export type ExportedFiles = {
	readonly allowFolder: (folder: string) => void
	/** Chosen in a dialog of this session, or the folder of an export in a log that was read. */
	readonly isFolderAllowed: (folder: string) => boolean
	/** A file that this session wrote where the user said. */
	readonly allowFile: (file: string) => void
	readonly note: (entry: ExportEntry) => void
	readonly isExported: (file: string) => boolean
}

export function createExportedFiles(): ExportedFiles {
	const folders = new Set<string>()
	const files = new Set<string>()
	const extensions = new Set(['.ics', '.pledge', ...exportFormats.map(({ extension }) => `.${extension}`)])
	return {
		allowFolder: (folder) => void folders.add(path.resolve(folder)),
		isFolderAllowed: (folder) => path.isAbsolute(folder) && folders.has(path.resolve(folder)),
		allowFile: (file) => void files.add(path.resolve(file)),
		note: (entry) => {
			for (const { path: file } of [...entry.files, ...entry.attachments]) {
				// A log comes with the workspace, which may come from anywhere: it cannot make a program of a document.
				if (!path.isAbsolute(file) || !extensions.has(path.extname(file).toLowerCase())) continue
				files.add(path.resolve(file))
				folders.add(path.dirname(path.resolve(file)))
			}
		},
		isExported: (file) => path.isAbsolute(file) && files.has(path.resolve(file)),
	}
}
