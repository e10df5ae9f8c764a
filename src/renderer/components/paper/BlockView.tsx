import { memo } from 'react'
import type { Block, HeadingBlock, SignatureBlock } from '../../../shared/outline/block'
import { runInTitle } from '../../../shared/outline/to-text'
import classes from './BlockView.module.css'
import { Inlines } from './Inlines'
import { TableView } from './TableView'
import type { Hyphens } from './use-hyphens'

type Props = {
	readonly block: Block
	/** The field with the focus when this block prints it, else null: only then does the block follow the focus. */
	readonly tintPath: string | null
	readonly tintRowId: string | null
	/** Puts "changed by hand" beside overridden wording. */
	readonly overriddenLabel: string
	readonly hyphens: Hyphens
}

/** One block of the paper. Drawn again only when its own words or its tint change. */
export const BlockView = memo(function BlockView({ block, tintPath, tintRowId, overriddenLabel, hyphens }: Props) {
	const isTinted = tintPath !== null && tintRowId === null
	const common = {
		id: block.id,
		'data-block': block.id,
		'data-visit': block.path ?? undefined,
		'data-tinted': isTinted || undefined,
		// A table may be wider than the page and is then scrolled by key.
		tabIndex: block.kind === 'table' ? 0 : -1,
	}
	switch (block.kind) {
		case 'title':
			return (
				<div {...common} className={classes.title}>
					<h1>{block.text}</h1>
					{block.subtitle !== null && (
						<p>
							<Inlines inlines={block.subtitle} tintPath={tintPath} hyphenate={hyphens.text} />
						</p>
					)}
				</div>
			)
		case 'heading':
			return <Heading block={block} common={common} />
		case 'clause':
			return (
				<div {...common} className={classes.clause} data-overridden={block.overridden || undefined}>
					<span
						className={classes.number}
						data-annex={/^\D/.test(block.number) || undefined}
						data-long={/^\d{2}\.\d{2}$/.test(block.number) || undefined}
					>
						{block.number}
					</span>
					<p>
						{block.title !== null && <strong>{runInTitle(block.title)} </strong>}
						<Inlines inlines={block.inlines} tintPath={tintPath} hyphenate={hyphens.text} />
						{block.overridden && <span className={classes.overridden}> {overriddenLabel}</span>}
					</p>
				</div>
			)
		case 'item':
			return (
				<div {...common} className={block.level === 3 ? classes.item : classes.subItem}>
					<span className={classes.number}>{block.number}</span>
					<p>
						<Inlines inlines={block.inlines} tintPath={tintPath} hyphenate={hyphens.text} />
						{block.overridden === true && <span className={classes.overridden}> {overriddenLabel}</span>}
					</p>
				</div>
			)
		case 'paragraph':
			return (
				<p {...common} className={classes.paragraph} data-style={block.style} data-indent={block.indent}>
					<Inlines
						inlines={block.inlines}
						tintPath={tintPath}
						// A centred party has no edge to keep: its words stay whole.
						hyphenate={block.style === 'party' ? whole : hyphens.text}
					/>
					{block.overridden === true && <span className={classes.overridden}> {overriddenLabel}</span>}
				</p>
			)
		case 'table':
			return (
				<div {...common} className={classes.table} data-indent={block.indent}>
					<TableView block={block} tintPath={tintPath} hyphenate={hyphens.cell} tintRowId={tintRowId} />
				</div>
			)
		case 'signature':
			return <Signature block={block} common={common} tintPath={tintPath} hyphens={hyphens} />
	}
})

const whole = (text: string) => text

type Common = Readonly<Record<string, unknown>>

function Heading({ block, common }: { readonly block: HeadingBlock; readonly common: Common }) {
	const Tag = block.level === 1 ? 'h2' : 'h3'
	return (
		<Tag {...common} className={block.level === 1 ? classes.heading : classes.subHeading}>
			{block.number !== null && <span className={classes.headingNumber}>{block.number}</span>}
			<span className={classes.headingText}>{block.text}</span>
		</Tag>
	)
}

type SignatureProps = Pick<Props, 'tintPath' | 'hyphens'> & {
	readonly block: SignatureBlock
	readonly common: Common
}

function Signature({ block, common, tintPath, hyphens }: SignatureProps) {
	return (
		<div {...common} className={classes.signature}>
			<p>
				<Inlines inlines={block.heading} tintPath={tintPath} hyphenate={hyphens.text} />
			</p>
			<dl>
				{block.lines.map((line) => (
					<div key={line.label}>
						<dd>
							{line.value !== null && <Inlines inlines={line.value} tintPath={tintPath} hyphenate={hyphens.text} />}
						</dd>
						<dt>{line.label}</dt>
					</div>
				))}
			</dl>
		</div>
	)
}
