import { memo, type ReactNode } from 'react'
import type { Block, HeadingBlock, SignatureBlock } from '../../../shared/outline/block'
import { runInTitle } from '../../../shared/outline/to-text'
import { labelAddress, lineAddress, subtitleAddress } from '../../../shared/review/printed-texts'
import classes from './BlockView.module.css'
import { Inlines } from './Inlines'
import { MarkedText } from './MarkedText'
import type { BlockMarks, Mark } from './marks'
import { NoteMark } from './NoteMark'
import type { BlockNote } from './notes'
import { TableView } from './TableView'
import type { Hyphenate, Hyphens } from './use-hyphens'

type Props = {
	readonly block: Block
	/** The field with the focus when this block prints it, else null: only then does the block follow the focus. */
	readonly tintPath: string | null
	readonly tintRowId: string | null
	/** Puts "changed by hand" beside overridden wording. */
	readonly overriddenLabel: string
	readonly hyphens: Hyphens
	readonly marks?: BlockMarks | undefined
	readonly note?: BlockNote | null
}

/** One block of the paper. Drawn again only when its own words or its tint change. */
export const BlockView = memo(function BlockView(props: Props) {
	const { block, tintPath, tintRowId, overriddenLabel, hyphens, marks = NO_BLOCK_MARKS, note = null } = props
	const own = marks[block.id]
	const isTinted = tintPath !== null && tintRowId === null
	const common = {
		id: block.id,
		'data-block': block.id,
		'data-visit': block.path ?? undefined,
		'data-tinted': isTinted || undefined,
		'data-noted': note === null ? undefined : '',
		// A table may be wider than the page and is then scrolled by key.
		tabIndex: block.kind === 'table' ? 0 : -1,
	}
	const sign = note === null ? null : <NoteMark blockId={block.id} note={note} />
	switch (block.kind) {
		case 'title':
			return (
				<div {...common} className={classes.title}>
					{sign}
					<h1 data-words={block.id}>
						<MarkedText text={block.text} marks={own} />
					</h1>
					{block.subtitle !== null && (
						<p data-words={subtitleAddress(block.id)}>
							<Inlines
								inlines={block.subtitle}
								tintPath={tintPath}
								hyphenate={hyphens.text}
								marks={marks[subtitleAddress(block.id)]}
							/>
						</p>
					)}
				</div>
			)
		case 'heading':
			return <Heading block={block} common={common} marks={own} sign={sign} hyphenate={hyphens.text} />
		case 'clause': {
			const title = block.title === null ? '' : `${runInTitle(block.title)} `
			return (
				<div {...common} className={classes.clause} data-overridden={block.overridden || undefined}>
					{sign}
					<span
						className={classes.number}
						data-annex={/^\D/.test(block.number) || undefined}
						data-long={/^\d{2}\.\d{2}$/.test(block.number) || undefined}
					>
						{block.number}
					</span>
					<p data-words={block.id}>
						{title !== '' && (
							<strong>
								<MarkedText text={title} marks={own} isLast={false} />
							</strong>
						)}
						<Inlines
							inlines={block.inlines}
							tintPath={tintPath}
							hyphenate={hyphens.text}
							marks={own}
							start={title.length}
						/>
						{block.overridden && <Overridden label={overriddenLabel} />}
					</p>
				</div>
			)
		}
		case 'item':
			return (
				<div {...common} className={block.level === 3 ? classes.item : classes.subItem}>
					{sign}
					<span className={classes.number}>{block.number}</span>
					<p data-words={block.id}>
						<Inlines inlines={block.inlines} tintPath={tintPath} hyphenate={hyphens.text} marks={own} />
						{block.overridden === true && <Overridden label={overriddenLabel} />}
					</p>
				</div>
			)
		case 'paragraph':
			return (
				<p
					{...common}
					className={classes.paragraph}
					data-words={block.id}
					data-style={block.style}
					data-indent={block.indent}
				>
					{sign}
					<Inlines
						inlines={block.inlines}
						tintPath={tintPath}
						marks={own}
						// A centred party has no edge to keep: its words stay whole.
						hyphenate={block.style === 'party' ? whole : hyphens.text}
					/>
					{block.overridden === true && <Overridden label={overriddenLabel} />}
				</p>
			)
		case 'table':
			return (
				<>
					{/* A table scrolls sideways and would cut off what stands in the margin. */}
					{sign !== null && <div className={classes.beside}>{sign}</div>}
					<div {...common} className={classes.table} data-indent={block.indent}>
						<TableView block={block} tintPath={tintPath} hyphenate={hyphens.cell} tintRowId={tintRowId} marks={marks} />
					</div>
				</>
			)
		case 'signature':
			return <Signature block={block} common={common} tintPath={tintPath} hyphens={hyphens} marks={marks} />
	}
})

const NO_BLOCK_MARKS: BlockMarks = {}

const whole = (text: string) => text

/** Not a word of the contract. */
function Overridden({ label }: { readonly label: string }) {
	return (
		<span className={classes.overridden} data-aside="">
			{' '}
			{label}
		</span>
	)
}

type Common = Readonly<Record<string, unknown>>

type HeadingProps = {
	readonly block: HeadingBlock
	readonly common: Common
	readonly marks: readonly Mark[] | undefined
	readonly sign: ReactNode
	readonly hyphenate: Hyphenate
}

function Heading({ block, common, marks, sign, hyphenate }: HeadingProps) {
	const Tag = block.level === 1 ? 'h2' : 'h3'
	return (
		<Tag {...common} className={block.level === 1 ? classes.heading : classes.subHeading}>
			{sign}
			{block.number !== null && <span className={classes.headingNumber}>{block.number}</span>}
			<span className={classes.headingText} data-words={block.id}>
				<MarkedText text={block.text} hyphenate={hyphenate} marks={marks} />
			</span>
		</Tag>
	)
}

type SignatureProps = Pick<Props, 'tintPath' | 'hyphens'> & {
	readonly block: SignatureBlock
	readonly common: Common
	readonly marks: BlockMarks
}

function Signature({ block, common, tintPath, hyphens, marks }: SignatureProps) {
	return (
		<div {...common} className={classes.signature}>
			<p data-words={block.id}>
				<Inlines inlines={block.heading} tintPath={tintPath} hyphenate={hyphens.text} marks={marks[block.id]} />
			</p>
			<dl>
				{block.lines.map((line, index) => (
					<div key={line.label}>
						<dd data-words={line.value === null ? undefined : lineAddress(block.id, index)}>
							{line.value !== null && (
								<Inlines
									inlines={line.value}
									tintPath={tintPath}
									hyphenate={hyphens.text}
									marks={marks[lineAddress(block.id, index)]}
								/>
							)}
						</dd>
						<dt data-words={labelAddress(block.id, index)}>
							<MarkedText text={line.label} marks={marks[labelAddress(block.id, index)]} />
						</dt>
					</div>
				))}
			</dl>
		</div>
	)
}
