import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const resourcesFolder = findResources(path.dirname(fileURLToPath(import.meta.url)))

/** Absolute path of a file under `resources/`, from the sources, from the build and from inside the packaged archive. */
export function resourcePath(...segments: readonly string[]): string {
	return path.join(resourcesFolder, ...segments)
}

/** The build puts this module at another depth than the sources do, so the project's root is looked for. */
function findResources(start: string): string {
	for (let folder = start; ; folder = path.dirname(folder)) {
		const candidate = path.join(folder, 'resources')
		if (existsSync(path.join(folder, 'package.json')) && existsSync(candidate)) return candidate
		if (path.dirname(folder) === folder) throw new Error(`No resources folder above ${start}`)
	}
}
