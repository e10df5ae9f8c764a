import { freeId } from '../../../shared/agreement/edit'
import { ARTICLE_PLACES, type OwnAnnex, type OwnArticle, type OwnBlock } from '../../../shared/agreement/own-content'
import { useAgreementStore } from '../../stores/agreement-store'

/** The articles and annexes share one count, so that `own:<id>` names one of them only. */
export function freeOwnId(wish: string): string {
	const { agreement } = useAgreementStore.getState()
	return freeId([...(agreement?.ownArticles ?? []), ...(agreement?.annexes ?? [])], wish)
}

/** A new article after the section in sight; returns where it is edited. */
export function addOwnArticle(section: string): string {
	const id = freeOwnId('article')
	const article: OwnArticle = {
		id,
		after: ARTICLE_PLACES.find((place) => place === section) ?? 'legal',
		title: null,
		content: [{ id: 'text', kind: 'text', text: null }],
	}
	useAgreementStore.getState().insert('ownArticles', article)
	return `own:${id}`
}

export function addOwnAnnex(): string {
	const id = freeOwnId('annex')
	const annex: OwnAnnex = { id, title: null, content: [{ id: 'text', kind: 'text', text: null }], attachment: null }
	useAgreementStore.getState().insert('annexes', annex)
	return `own:${id}`
}

/** `path` is that of the article or annex. */
export function addOwnBlock(path: string, content: readonly OwnBlock[], kind: OwnBlock['kind']): void {
	const id = freeId(content, kind)
	const block: OwnBlock = kind === 'text' ? { id, kind, text: null } : { id, kind, head: ['', ''], rows: [['', '']] }
	useAgreementStore.getState().insert(`${path}.content`, block)
}

type OwnTable = Extract<OwnBlock, { kind: 'table' }>

export function withColumn(table: OwnTable): OwnTable {
	return { ...table, head: [...table.head, ''], rows: table.rows.map((row) => [...row, '']) }
}

export function withoutColumn(table: OwnTable, index: number): OwnTable {
	const without = (cells: readonly string[]) => cells.filter((_, at) => at !== index)
	return { ...table, head: without(table.head), rows: table.rows.map(without) }
}

export function withRow(table: OwnTable): OwnTable {
	return { ...table, rows: [...table.rows, table.head.map(() => '')] }
}

export function withoutRow(table: OwnTable, index: number): OwnTable {
	return { ...table, rows: table.rows.filter((_, at) => at !== index) }
}

/** Rows may be shorter than the head; the cells between are filled with nothing. */
export function withCell(
	table: OwnTable,
	place: { readonly row: number; readonly column: number },
	text: string,
): OwnTable {
	const padded = (cells: readonly string[]) =>
		table.head.map((_, column) => (column === place.column ? text : (cells[column] ?? '')))
	return { ...table, rows: table.rows.map((cells, row) => (row === place.row ? padded(cells) : cells)) }
}
