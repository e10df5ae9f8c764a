import type { ElectronApplication } from '@playwright/test'

/** Answers for the system's dialogs, which a test cannot click. Unanswered ones count as cancelled. */
export type Dialogs = {
	/** The next open dialog returns these absolute paths; also used for choosing a folder. */
	readonly answerOpen: (paths: readonly string[]) => Promise<void>
	readonly answerSave: (path: string) => Promise<void>
	/** Titles of all dialogs that were shown so far. */
	readonly shown: () => Promise<readonly string[]>
}

type DialogState = { open: (readonly string[])[]; save: string[]; shown: string[] }

export async function stubDialogs(app: ElectronApplication): Promise<Dialogs> {
	// The state lives in the main process, where the stubs are called.
	const state = await app.evaluateHandle(({ dialog }): DialogState => {
		const kept: DialogState = { open: [], save: [], shown: [] }
		const note = (args: readonly unknown[]) => {
			const options = args.at(-1) as { readonly title?: string }
			kept.shown.push(options.title ?? '')
		}
		const stubs = {
			showOpenDialog: async (...args: readonly unknown[]) => {
				note(args)
				const filePaths = kept.open.shift()
				return { canceled: filePaths === undefined, filePaths: [...(filePaths ?? [])] }
			},
			showSaveDialog: async (...args: readonly unknown[]) => {
				note(args)
				const filePath = kept.save.shift()
				return { canceled: filePath === undefined, filePath: filePath ?? '' }
			},
			showMessageBox: async (...args: readonly unknown[]) => {
				note(args)
				return { response: 0, checkboxChecked: false }
			},
			showErrorBox: (title: string) => {
				kept.shown.push(title)
			},
		}
		Object.assign(dialog, stubs)
		return kept
	})
	return {
		answerOpen: async (paths) => {
			await state.evaluate((kept, answer) => kept.open.push(answer), [...paths])
		},
		answerSave: async (path) => {
			await state.evaluate((kept, answer) => kept.save.push(answer), path)
		},
		shown: () => state.evaluate((kept) => kept.shown),
	}
}
