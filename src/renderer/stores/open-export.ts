import { useLayoutStore } from './layout-store'
import { settleSuggesting } from './settle-suggesting'

/** Asks for an export. Wishes are no part of the text: they become suggestions first. */
export function openExport(): void {
	if (settleSuggesting()) useLayoutStore.getState().change({ isExportOpen: true, isPreviewOpen: false })
}
