import type { TableBlock } from '../../../shared/outline/block'
import { cellAddress } from '../../../shared/review/printed-texts'
import { Inlines } from './Inlines'
import { MarkedText } from './MarkedText'
import type { BlockMarks } from './marks'
import classes from './TableView.module.css'
import type { Hyphenate } from './use-hyphens'

type Props = {
	readonly block: TableBlock
	readonly tintPath: string | null
	readonly tintRowId: string | null
	readonly hyphenate: Hyphenate
	readonly marks: BlockMarks
}

export function TableView({ block, tintPath, tintRowId, hyphenate, marks }: Props) {
	const align = (index: number) => (block.columns[index]?.align === 'right' ? classes.right : undefined)
	return (
		<table
			className={classes.table}
			data-columns={block.columns.length}
			data-many={block.columns.length >= 5 || undefined}
		>
			{block.caption !== null && (
				<caption data-words={block.id}>
					<MarkedText text={block.caption} marks={marks[block.id]} />
				</caption>
			)}
			<colgroup>
				{block.columns.map((column, index) => (
					// Columns have no identity but their place. A narrow sheet sets their widths aside.
					// biome-ignore lint/suspicious/noArrayIndexKey: see above
					<col key={index} width={`${column.width}%`} />
				))}
			</colgroup>
			<thead>
				<tr>
					{block.columns.map((column, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: as for the columns
						<th key={index} scope="col" className={align(index)} data-words={cellAddress(block.id, index)}>
							<MarkedText text={column.head} hyphenate={hyphenate} marks={marks[cellAddress(block.id, index)]} />
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{block.rows.map((row) => (
					<tr
						key={row.id}
						id={row.id}
						data-visit={row.path ?? undefined}
						data-row={row.id}
						data-tinted={row.id === tintRowId || undefined}
					>
						{row.cells.map((cell, index) => (
							<td
								// biome-ignore lint/suspicious/noArrayIndexKey: as for the columns
								key={index}
								className={align(index)}
								data-head={block.columns[index]?.head || undefined}
								data-words={cellAddress(row.id, index)}
							>
								<Inlines
									inlines={cell}
									tintPath={tintPath}
									hyphenate={hyphenate}
									marks={marks[cellAddress(row.id, index)]}
								/>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}
