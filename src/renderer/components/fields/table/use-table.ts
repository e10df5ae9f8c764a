import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type EditResult, freeId, setAt } from '../../../../shared/agreement/edit'
import type { Agreement } from '../../../../shared/agreement/schema'
import { useT } from '../../../app/i18n'
import { useAgreementStore } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import { parseSheet } from '../entry/sheet'
import type { Column, Row } from './column'
import type { Pasted } from './PasteReport'
import { paste } from './paste'
import { duplicateOf } from './rows'

type Options = {
	readonly path: string
	readonly columns: readonly Column[]
	readonly newRow: (id: string) => Row
	readonly idWish: string
	/** How a changed list is stored, where more than the list hangs on it; the list alone unless said. */
	readonly store?: (agreement: Agreement, rows: readonly Row[]) => EditResult
	/** Shows only some rows of the list, e.g. those of one service. */
	readonly filter?: (row: Row) => boolean
}

export type TableDeeds = ReturnType<typeof useTable>

/** Deeds of an editable table: add, duplicate, remove, reorder, paste, and keys that move between cells. */
export function useTable({ path, columns, newRow, idWish, filter, store }: Options) {
	const t = useT('fields')
	const field = useField(path)
	const edit = useAgreementStore((state) => state.edit)
	const body = useRef<HTMLTableSectionElement>(null)
	const [pasted, setPasted] = useState<(Pasted & { readonly before: readonly Row[] }) | null>(null)
	// The path leads to a list whose items have ids.
	const all = (Array.isArray(field.value) ? field.value : []) as readonly Row[]
	const rows = filter === undefined ? all : all.filter(filter)

	const focusCell = (row: number, column: number) => {
		const cell = body.current?.children[row]?.children[column]
		cell?.querySelector<HTMLElement>('input, textarea, button')?.focus()
	}
	const focusSoon = (row: number, column: number) => requestAnimationFrame(() => focusCell(row, column))
	const indexIn = (row: Row | undefined) => (row === undefined ? all.length : all.indexOf(row))

	const change = (label: string, next: readonly Row[]) =>
		edit(label, (agreement) => (store === undefined ? setAt(agreement, path, next) : store(agreement, next)))
	const insertRow = (row: Row, at: number) => change('undo.insert', [...all.slice(0, at), row, ...all.slice(at)])

	const add = (after?: number): string => {
		const id = freeId(all, idWish)
		const at = after === undefined ? all.length : indexIn(rows[after]) + 1
		insertRow(newRow(id), at)
		focusSoon(after === undefined ? rows.length : after + 1, 0)
		return id
	}
	const moveRow = (row: number, by: -1 | 1, column: number | null) => {
		const [from, to] = [rows[row], rows[row + by]]
		if (from === undefined || to === undefined) return
		const without = all.filter((row) => row !== from)
		const at = indexIn(to)
		change('undo.move', [...without.slice(0, at), from, ...without.slice(at)])
		if (column !== null) focusSoon(row + by, column)
	}

	const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
		if (event.defaultPrevented) return
		const target = event.target
		const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
		const isChoice = isText && target.getAttribute('aria-haspopup') !== null
		const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
		if (event.altKey && vertical !== 0) {
			event.preventDefault()
			if (!field.readOnly) moveRow(row, vertical === -1 ? -1 : 1, column)
		} else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
			event.preventDefault()
			if (!field.readOnly) add(row)
		} else if (event.key === 'Enter' && isText && !isChoice && !event.shiftKey && !isLines(target)) {
			event.preventDefault()
			if (row + 1 < rows.length) focusCell(row + 1, column)
			else if (!field.readOnly) add()
		} else if (vertical !== 0 && isText && !isChoice && onEdgeLine(target, vertical)) {
			event.preventDefault()
			focusCell(row + vertical, column)
		} else if (isText && !isChoice && atEdge(target, event.key)) {
			event.preventDefault()
			focusCell(row, column + (event.key === 'ArrowLeft' ? -1 : 1))
		}
	}

	const onPaste = (event: ClipboardEvent, row: number, column: number) => {
		const text = event.clipboardData.getData('text/plain')
		const isTable = text.includes('\t') || (/\n./.test(text.trim()) && columns[column]?.cell.type !== 'long')
		if (!isTable || field.readOnly || isLines(event.target)) return
		event.preventDefault()
		const hidden = filter === undefined ? [] : all.filter((one) => !filter(one))
		const result = paste(parseSheet(text), {
			rows,
			columns,
			startRow: row,
			startColumn: column,
			newRow,
			idWish,
			hidden,
			yes: t('paste.yes').split(','),
		})
		const kind = change('undo.insert', [...hidden, ...result.rows])
		setPasted({ rows: result.taken, refusals: result.refusals, isTaken: kind === 'changed', before: all })
	}

	return {
		rows,
		readOnly: field.readOnly,
		body,
		// Undone, there is nothing to report.
		pasted: pasted?.isTaken && pasted.before === all ? null : pasted,
		closeReport: () => setPasted(null),
		add,
		duplicate: (row: number) => {
			const source = rows[row]
			if (source === undefined) return
			insertRow(duplicateOf(source, all), indexIn(source) + 1)
			focusSoon(row + 1, 0)
		},
		removeRow: (row: number) => {
			const gone = rows[row]
			if (gone === undefined) return
			change(
				'undo.remove',
				all.filter((one) => one !== gone),
			)
			focusSoon(Math.max(0, row - 1), 0)
		},
		moveRow,
		onKeyDown,
		onPaste,
	}
}

function isLines(target: EventTarget): boolean {
	return target instanceof HTMLElement && target.dataset.lines !== undefined
}

function onEdgeLine(target: HTMLInputElement | HTMLTextAreaElement, direction: number): boolean {
	if (target instanceof HTMLInputElement) return true
	const at = target.selectionStart
	return direction < 0 ? !target.value.slice(0, at).includes('\n') : !target.value.slice(at).includes('\n')
}

function atEdge(target: HTMLInputElement | HTMLTextAreaElement, key: string): boolean {
	if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false
	if (target.type === 'checkbox') return true
	const { selectionStart, selectionEnd, value } = target
	return selectionStart === selectionEnd && selectionStart === (key === 'ArrowLeft' ? 0 : value.length)
}
