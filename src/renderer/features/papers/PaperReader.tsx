import { useCallback, useMemo, useRef, useState } from 'react'
import type { Paper as LaidPaper } from '../../../shared/paper/paper'
import type { PaperFile } from '../../../shared/paper/paper-file'
import { makeAnchor } from '../../../shared/review/make-anchor'
import { useT } from '../../app/i18n'
import { NO_MARKS } from '../../components/paper/marks'
import { Paper } from '../../components/paper/Paper'
import type { SelectedWords } from '../../components/paper/selected-words'
import { wordsNow } from '../../components/paper/words-now'
import { wholeOf } from '../../components/review/whole-block'
import { usePaperStore } from '../../stores/paper-store'
import { keepSame } from '../../stores/same'
import { toggleResolved } from './deeds'
import { FindingsPane } from './FindingsPane'
import { PaperMargin } from './PaperMargin'
import classes from './PaperPage.module.css'
import { paperMarks, paperTones, usePaperItems } from './use-paper-items'
import { usePaperKeys } from './use-paper-keys'

/** The paper between the list of what was found in it and the margin with what is said about it. */
export function PaperReader({ file, paper }: { readonly file: PaperFile; readonly paper: LaidPaper }) {
	const t = useT('papers')
	const { outline } = paper
	const findings = usePaperStore((state) => state.findings)
	const chosenId = usePaperStore((state) => state.chosenId)
	const isAllShown = usePaperStore((state) => state.isAllShown)
	const change = usePaperStore((state) => state.change)
	const choose = usePaperStore((state) => state.choose)
	const [selected, setSelected] = useState<SelectedWords | null>(null)
	const items = usePaperItems(file, paper, findings)
	const shown = useMemo(
		() =>
			items.filter(
				(item) => item.kind === 'finding' || isAllShown || item.thread.resolved === null || item.id === chosenId,
			),
		[items, isAllShown, chosenId],
	)
	const tones = useMemo(() => paperTones(file), [file])
	const last = useRef(NO_MARKS)
	const marks = useMemo(() => {
		last.current = keepSame(last.current, paperMarks(shown, tones, chosenId))
		return last.current
	}, [shown, tones, chosenId])
	const compose = useCallback(
		(words: SelectedWords | null = null) => {
			const place = words ?? wordsNow() ?? wholeOf(outline, document.activeElement)
			if (place === null) return
			const anchor = makeAnchor(outline, { language: outline.language, address: place.address }, place)
			if (anchor !== null) change({ composing: anchor, chosenId: null })
		},
		[outline, change],
	)
	const onResolve = useCallback(
		(id: string) => {
			const item = shown.find((one) => one.id === id)
			if (item?.kind === 'thread') toggleResolved(item.thread)
		},
		[shown],
	)
	usePaperKeys(compose, onResolve)
	const onSelect = useCallback(
		(words: SelectedWords | null) => setSelected(words?.start === words?.end ? null : words),
		[],
	)
	return (
		<div className={classes.reader}>
			<FindingsPane findings={findings} paper={paper} format={file.format} />
			<main className={classes.main}>
				<Paper
					outline={outline}
					label={t('paper')}
					overriddenLabel=""
					focusPath={null}
					size="reading"
					marks={marks}
					onMarks={(ids) => choose(ids.at(-1) ?? null)}
					onSelect={onSelect}
					onVisit={(_path, blockId) => {
						const first = shown.find(({ place }) => place?.at.block.id === blockId)
						if (first !== undefined) choose(first.id)
					}}
					beside={<PaperMargin items={shown} tones={tones} selected={selected} onCompose={compose} />}
				/>
			</main>
		</div>
	)
}
