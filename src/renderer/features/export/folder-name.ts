/** The folder of a file on any system. */
export function folderOf(path: string): string {
	return path.replace(/[\\/][^\\/]*$/, '')
}

/** A folder as one reads it: its last parts, so that it fits into a line. */
export function shortFolder(folder: string, parts = 3): string {
	const all = folder.split(/[\\/]/).filter((part) => part !== '')
	return (all.length > parts ? ['…', ...all.slice(-parts)] : all).join(' / ')
}
