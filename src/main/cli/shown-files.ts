import type { HistorySummary } from '../../shared/realism/history-summary'

/** Files as the user would write them: what is filed as evidence should not tell where a home folder lies. */
export function withShownFiles(summary: HistorySummary, shown: (path: string) => string): HistorySummary {
	return {
		...summary,
		files: summary.files.map((file) => ({ ...file, file: shown(file.file) })),
		quality: summary.quality.map((item) => ({
			...item,
			examples: item.examples.map((example) => ({ ...example, file: shown(example.file) })),
		})),
	}
}
