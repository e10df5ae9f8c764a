import { AppError, type ErrorCode } from '../../shared/ipc/errors'

/** The errno name of a failed file call (`ENOENT`), or null for any other error. */
export function errnoOf(error: unknown): string | null {
	if (!(error instanceof Error) || !('code' in error)) return null
	return typeof error.code === 'string' ? error.code : null
}

export function isMissing(error: unknown): boolean {
	const errno = errnoOf(error)
	// ENOTDIR: a file stands where a folder of the path should be, so nothing can be there either.
	return errno === 'ENOENT' || errno === 'ENOTDIR'
}

/** Permission and read-only mounts are one thing to the user: this place does not take writes. */
const WRITE_CODES: Readonly<Record<string, ErrorCode>> = {
	EROFS: 'read-only',
	EACCES: 'read-only',
	EPERM: 'read-only',
	ENOSPC: 'disk-full',
	EDQUOT: 'disk-full',
}

export function toWriteError(error: unknown, path: string): AppError {
	if (error instanceof AppError) return error
	return new AppError(WRITE_CODES[errnoOf(error) ?? ''] ?? 'cannot-write', path, { cause: error })
}

export function toReadError(error: unknown, path: string): AppError {
	if (error instanceof AppError) return error
	return new AppError(isMissing(error) ? 'not-found' : 'cannot-read', path, { cause: error })
}
