import { describe, expect, it } from 'vitest'
import { textArea, type } from '../../../src/main/exporting/page-geometry'
import { textWidth } from '../../../src/main/exporting/shaping'
import { cellPadding, columnWidths } from '../../../src/main/exporting/table-columns'
import type { TableBlock } from '../../../src/shared/outline/block'

const total = textArea.width

function tableOf(widths: readonly number[], rows: readonly (readonly string[])[]): TableBlock {
	return {
		kind: 'table',
		id: 'a.table',
		section: 'a',
		path: null,
		indent: 0,
		caption: null,
		columns: widths.map((width) => ({ head: 'Art', align: 'left', width })),
		rows: rows.map((cells, index) => ({
			id: `a.row-${index}`,
			path: null,
			cells: cells.map((text) => [{ kind: 'text', text }]),
		})),
	}
}

const inPoints = (shares: readonly number[]) => shares.map((share) => (total * share) / 100)
const rounded = (widths: readonly number[]) => widths.map((width) => Number(width.toFixed(6)))

describe('the columns of a table', () => {
	it('keep the shares of the outline while every word has room', () => {
		const widths = columnWidths(tableOf([20, 30, 50], [['Z1', 'Reaktionszeit', 'höchstens vier']]), total)
		expect(rounded(widths)).toEqual(rounded(inPoints([20, 30, 50])))
	})

	it('give a word the room that a neighbour leaves free, and still add up', () => {
		const word = 'Kalendermonat'
		const widths = columnWidths(tableOf([8, 46, 46], [[word, 'ja', 'nein']]), total)
		expect(widths[0]! - cellPadding).toBeGreaterThanOrEqual(textWidth('regular', word, type.table.size))
		expect(widths[1]).toBeLessThan(total * 0.46)
		expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(total, 6)
	})

	it('do not take a line from a short neighbour to do so', () => {
		const neighbour = 'durchgehend am Montag und am Freitag'
		const share = textWidth('regular', neighbour, type.table.size) / 2 / total
		const shares = [8, 100 * share, 92 - 100 * share]
		const widths = columnWidths(tableOf(shares, [['Kalendermonat', neighbour, 'nein']]), total)
		expect(widths[1]).toBeCloseTo(total * share, 6)
		expect(widths[2]).toBeLessThan((total * shares[2]!) / 100)
	})

	it('give no room to a word that is too wide for any column, such as a mail address', () => {
		const mail = 'erika.mustermann.verwaltung@nordlicht-systemhaus.example'
		const widths = columnWidths(tableOf([15, 35, 50], [[mail, 'ja', 'nein']]), total)
		expect(rounded(widths)).toEqual(rounded(inPoints([15, 35, 50])))
	})
})
