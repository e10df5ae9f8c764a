import { useBundleStore } from '../stores/bundle-store'
import { usePapersStore } from '../stores/papers-store'
import { useSettingsStore } from '../stores/settings-store'
import { useVerifyStore } from '../stores/verify-store'
import { tellError } from './error-text'

export type FileKind = 'bundle' | 'document' | 'paper' | 'other'

/** What a file is taken for by its name; what is in it decides whoever reads it. */
export function fileKind(name: string): FileKind {
	if (/\.pledge$/i.test(name)) return 'bundle'
	if (/\.(docx|md|markdown|txt)$/i.test(name)) return 'paper'
	return /\.pdf$/i.test(name) ? 'document' : 'other'
}

/**
 * A file that was dropped into the window or that the program was started with. False for what no page of ours takes by itself: a table
 * may be called `.txt` too, and is then no paper.
 */
export function openFile(path: string): boolean {
	const isReadOnly = useSettingsStore.getState().info?.readOnly != null
	switch (fileKind(path)) {
		case 'bundle':
			void useBundleStore.getState().receive(path)
			return true
		case 'document':
			void useVerifyStore.getState().check(path)
			return true
		case 'paper':
			// What cannot be kept is looked at as before: whether it is a document of ours.
			if (isReadOnly) void useVerifyStore.getState().check(path)
			else void usePapersStore.getState().read(path).catch(tellError)
			return true
		default:
			return false
	}
}
