import { isMissing, toReadError } from './file-errors'
import type { FileSystem } from './file-system'
import { isSafeId } from './workspace-paths'

/** The folders in `folder` whose names are ids; none where it is not there yet. Throws AppError when it cannot be read. */
export async function folderIds(folder: string, fileSystem: FileSystem): Promise<string[]> {
	try {
		const found = await fileSystem.readdir(folder, { withFileTypes: true })
		return found.filter((item) => item.isDirectory() && isSafeId(item.name)).map((item) => item.name)
	} catch (error) {
		if (isMissing(error)) return []
		throw toReadError(error, folder)
	}
}
