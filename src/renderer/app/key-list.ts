/** Keys that are pressed together; `Ctrl` is named in the reader's language, other names are those of the keys. */
export type KeyRow = { readonly keys: readonly string[]; readonly deed: string }

export type KeyGroup = { readonly name: string; readonly rows: readonly KeyRow[] }

const row = (keys: string, deed: string): KeyRow => ({ keys: keys.split(' '), deed })

/** What the keys of the window do; groups and deeds by the keys of their words (`keys.…`). */
export const KEY_GROUPS: readonly KeyGroup[] = [
	{
		name: 'everywhere',
		rows: [
			row('Ctrl K', 'palette'),
			row('F1', 'help'),
			row('F6', 'pane'),
			row('Shift F6', 'paneBack'),
			row('Ctrl N', 'new'),
			row('Ctrl ,', 'settings'),
		],
	},
	{
		name: 'agreement',
		rows: [
			row('Ctrl S', 'save'),
			row('Ctrl Z', 'undo'),
			row('Ctrl Y', 'redo'),
			row('Ctrl F', 'find'),
			row('F8', 'next'),
			row('Shift F8', 'previous'),
			row('Ctrl P', 'preview'),
			row('Ctrl E', 'export'),
		],
	},
	{
		name: 'paper',
		rows: [
			row('↑ ↓', 'clause'),
			row('Enter', 'visit'),
			row('→', 'word'),
			row('Shift →', 'select'),
			row('Shift End', 'selectRest'),
		],
	},
	{
		name: 'review',
		rows: [
			row('C', 'comment'),
			row('S', 'suggest'),
			row('N', 'nextItem'),
			row('P', 'previousItem'),
			row('A', 'accept'),
			row('R', 'reject'),
			row('E', 'resolve'),
			row('T', 'reply'),
			row('H', 'place'),
			row('Ctrl Enter', 'keep'),
			row('Esc', 'leave'),
		],
	},
]
