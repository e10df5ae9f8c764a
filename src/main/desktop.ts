export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

export type SaveRequest = {
	readonly title: string
	/** File name or full path that the dialog starts with. */
	readonly suggestedPath: string
	readonly filters: readonly FileFilter[]
}

export type OpenRequest = { readonly title: string; readonly filters: readonly FileFilter[]; readonly many: boolean }

/** What handlers may ask of the desktop; tests and the command line put something else in its place. */
export type Desktop = {
	/** Absolute paths; empty when the dialog was cancelled. */
	readonly chooseFiles: (request: OpenRequest) => Promise<readonly string[]>
	readonly chooseFolder: (request: { readonly title: string }) => Promise<string | null>
	readonly chooseSavePath: (request: SaveRequest) => Promise<string | null>
	readonly showInFolder: (file: string) => void
	/** False when no program opens this kind of file. */
	readonly openFile: (file: string) => Promise<boolean>
	readonly setTheme: (theme: 'light' | 'dark' | 'system') => void
	readonly setMenuLanguage: (language: 'de' | 'en') => void
	/** The language of the operating system, for the first start. */
	readonly systemLanguage: () => 'de' | 'en'
}
