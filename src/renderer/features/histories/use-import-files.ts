import { tellError } from '../../app/error-text'
import { useImportStore } from '../../stores/import-store'

/** Opens the file dialog and imports what is chosen; one import at a time. */
export function useImportFiles(): { readonly isRunning: boolean; readonly choose: () => void } {
	const choose = useImportStore((state) => state.choose)
	const isRunning = useImportStore((state) => state.state.kind === 'running')
	return { isRunning, choose: () => void choose(null).catch(tellError) }
}
