import * as promises from 'node:fs/promises'

/** The few file calls that storage makes, so that a test can let any one of them fail. */
export type FileSystem = Pick<
	typeof promises,
	| 'appendFile'
	| 'copyFile'
	| 'link'
	| 'lstat'
	| 'mkdir'
	| 'open'
	| 'readFile'
	| 'readdir'
	| 'rename'
	| 'rm'
	| 'stat'
	| 'unlink'
>

export const nodeFileSystem: FileSystem = promises
