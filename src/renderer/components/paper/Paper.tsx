import {
	type ClipboardEvent,
	type KeyboardEvent,
	type MouseEvent,
	type ReactNode,
	useContext,
	useEffect,
	useMemo,
	useRef,
} from 'react'
import type { Block, Outline } from '../../../shared/outline/block'
import { StandingPart } from '../frame/standing-part'
import { BlockView } from './BlockView'
import { bringIntoSight } from './bring-into-sight'
import { findTarget, type Target } from './find-target'
import { NO_MARKS, type PaperMarks } from './marks'
import { NO_NOTES, type PaperNotes } from './notes'
import classes from './Paper.module.css'
import { blockAround, moveAmongBlocks, visitOf } from './pointing'
import { selectByKey } from './select-by-key'
import { type SelectedWords, selectedWords } from './selected-words'
import { useHyphens, withoutSoftHyphens } from './use-hyphens'

type Props = {
	readonly outline: Outline
	/** What the region is called for those who hear it. */
	readonly label: string
	readonly overriddenLabel: string
	/** The field with the focus: its block is tinted and scrolled to. */
	readonly focusPath: string | null
	/** A block to begin at while no field has the focus. */
	readonly showId?: string | null
	/** A block to tint although no field leads to it. */
	readonly markId?: string | null
	/** A click on words leads to their field; `blockId` is the block that was clicked. */
	readonly onVisit: (path: string | null, blockId: string) => void
	/** Drawn in place of a block, as while its wording is edited. */
	readonly instead?: { readonly blockId: string; readonly node: ReactNode }
	readonly size?: 'beside' | 'reading' | 'small'
	/** Comments, suggestions and changes that lie on the words. */
	readonly marks?: PaperMarks
	/** What was found on blocks: a quiet sign beside them, with its sentences. */
	readonly notes?: PaperNotes
	/** A click on such a sign. */
	readonly onNote?: (blockId: string) => void
	/** A click on words that marks lie on: their ids, the innermost last. It is not a visit. */
	readonly onMarks?: (ids: readonly string[]) => void
	/** Words were selected with the mouse or a key; null when they no longer are. */
	readonly onSelect?: (words: SelectedWords | null) => void
	/** Scrolls with the paper, at its right. */
	readonly beside?: ReactNode
}

/** The contract as it will be printed, alive: pages, hanging numbers, blanks, and a way from every word to its field. */
export function Paper({
	outline,
	label,
	overriddenLabel,
	focusPath,
	showId = null,
	markId = null,
	onVisit,
	instead,
	size = 'beside',
	marks = NO_MARKS,
	notes = NO_NOTES,
	onNote,
	onMarks,
	onSelect,
	beside,
}: Props) {
	const root = useRef<HTMLElement>(null)
	const hyphens = useHyphens(outline.language)
	const standing = useContext(StandingPart)
	const pages = useMemo(() => {
		const { blocks } = outline
		return pagesOf(standing === 1 ? blocks : blocks.slice(0, Math.floor(blocks.length * standing)))
	}, [outline, standing])
	const target = useMemo(() => targetOf(outline, focusPath, markId), [outline, focusPath, markId])
	const targetId = target === null ? null : (target.rowId ?? target.blockId)

	useEffect(() => {
		if (targetId !== null) scrollTo(root.current, targetId, 'center')
	}, [targetId])
	const startId = focusPath === null ? showId : null
	useEffect(() => {
		if (startId !== null) scrollTo(root.current, startId, 'start')
	}, [startId])

	const inFocus = useRef(targetId)
	inFocus.current = targetId
	useEffect(() => {
		// Another width sets other lines: the clause of the field with the focus comes back into sight.
		const desk = root.current
		if (desk === null) return
		let width = desk.clientWidth
		const observer = new ResizeObserver(() => {
			if (desk.clientWidth === width) return
			width = desk.clientWidth
			if (inFocus.current !== null) scrollTo(desk, inFocus.current, 'center')
		})
		observer.observe(desk)
		return () => observer.disconnect()
	}, [])

	const visit = (element: Element | null) => {
		const block = blockAround(element)
		if (block !== null) onVisit(visitOf(element), block)
	}
	const onClick = (event: MouseEvent) => {
		const element = event.target instanceof Element ? event.target : null
		const noted = element?.closest<HTMLElement>('[data-note]') ?? null
		if (noted !== null) {
			onNote?.(noted.dataset.note ?? '')
			return
		}
		const reference = element?.closest<HTMLElement>('[data-target]') ?? null
		if (reference !== null) {
			event.preventDefault()
			scrollTo(root.current, reference.dataset.target ?? '', 'center')
			return
		}
		// Marking words to copy them is not pointing at them.
		if (window.getSelection()?.isCollapsed === false) return
		const marked = onMarks === undefined ? null : (element?.closest<HTMLElement>('[data-marks]') ?? null)
		if (marked !== null) {
			onMarks?.((marked.dataset.marks ?? '').split(' '))
			return
		}
		visit(element)
	}
	useEffect(() => {
		if (onSelect === undefined) return
		const told = () => {
			const { current } = root
			if (current !== null) onSelect(selectedWords(current, window.getSelection()))
		}
		document.addEventListener('selectionchange', told)
		return () => document.removeEventListener('selectionchange', told)
	}, [onSelect])
	const onCopy = (event: ClipboardEvent) => {
		if (isTyping(event.target)) return
		event.clipboardData.setData('text/plain', withoutSoftHyphens(window.getSelection()?.toString() ?? ''))
		event.preventDefault()
	}
	const onKey = (event: KeyboardEvent) => {
		if (root.current === null || event.ctrlKey || event.altKey || event.metaKey) return
		if (isTyping(event.target)) return
		if (onSelect !== undefined && selectByKey(event, document.activeElement)) {
			// The paper may have been led elsewhere meanwhile.
			document.activeElement?.scrollIntoView({ block: 'nearest' })
			event.preventDefault()
			return
		}
		if (event.key === 'Enter') visit(document.activeElement)
		else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
		else moveAmongBlocks(root.current, event.key === 'ArrowDown' ? 1 : -1)
		event.preventDefault()
	}

	return (
		<section
			ref={root}
			className={classes.desk}
			data-size={size}
			data-pane=""
			data-beside={beside === undefined ? undefined : ''}
			aria-label={label}
			lang={outline.language}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
			tabIndex={0}
			onClick={onClick}
			onKeyDown={onKey}
			onCopy={onCopy}
		>
			<div className={classes.sheet}>
				{pages.map((blocks, index) => (
					<article key={blocks[0]?.id ?? index} className={classes.page}>
						<header className={classes.running}>
							<span>{outline.runningTitle}</span>
							<span>{outline.runningState}</span>
						</header>
						{blocks.map((block) =>
							instead?.blockId === block.id ? (
								<div key={block.id}>{instead.node}</div>
							) : (
								<BlockView
									key={block.id}
									block={block}
									tintPath={target?.blockId === block.id ? focusPath : null}
									tintRowId={target?.blockId === block.id ? target.rowId : null}
									overriddenLabel={overriddenLabel}
									hyphens={hyphens}
									marks={marks[block.id]}
									note={notes[block.id] ?? null}
								/>
							),
						)}
					</article>
				))}
			</div>
			{beside}
		</section>
	)
}

function targetOf(outline: Outline, focusPath: string | null, markId: string | null): Target | null {
	if (markId !== null) return { blockId: markId, rowId: null }
	return focusPath === null ? null : findTarget(outline, focusPath)
}

/** A new page where the print starts one; where lines break into pages only the printed file knows. */
function pagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
	const pages: Block[][] = []
	for (const block of blocks) {
		const startsPage = block.kind === 'heading' && block.pageBreakBefore
		const last = pages.at(-1)
		if (last === undefined || startsPage) pages.push([block])
		else last.push(block)
	}
	return pages
}

function scrollTo(root: HTMLElement | null, id: string, block: 'center' | 'start'): void {
	const element = root?.querySelector(`#${CSS.escape(id)}`)
	if (root !== null && element != null) bringIntoSight(root, element, block)
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('textarea, input, button') !== null
}
