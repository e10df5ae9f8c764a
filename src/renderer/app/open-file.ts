import { useBundleStore } from '../stores/bundle-store'
import { useVerifyStore } from '../stores/verify-store'

export type FileKind = 'bundle' | 'document' | 'other'

/** What a file is taken for by its name; what is in it decides whoever reads it. */
export function fileKind(name: string): FileKind {
	if (/\.pledge$/i.test(name)) return 'bundle'
	return /\.(pdf|docx)$/i.test(name) ? 'document' : 'other'
}

/** A file that was dropped into the window or that the program was started with. False for what no page of ours takes by itself. */
export function openFile(path: string): boolean {
	switch (fileKind(path)) {
		case 'bundle':
			void useBundleStore.getState().receive(path)
			return true
		case 'document':
			void useVerifyStore.getState().check(path)
			return true
		default:
			return false
	}
}
