import { Loader, UnstyledButton } from '@mantine/core'
import type { MeantChange } from '../../../shared/compare/compare-agreements'
import { useT } from '../../app/i18n'
import { useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import { ChangeEffects, PromiseLine } from './ChangeEffects'
import type { WordChange } from './redline-paper'
import { type PromiseEffect, useChangeEffects } from './use-change-effects'
import { shortened } from './use-change-text'
import type { Comparison } from './use-comparison'
import { useSideName } from './use-side-name'
import classes from './VersionsPane.module.css'

/** What the two versions differ in, in meaning; each line leads to its words. */
export function Changes({ comparison }: { readonly comparison: Comparison | null }) {
	const t = useT('review')
	const { older, newer } = useVersionsStore()
	const name = useSideName()
	return (
		<section className={classes.changes} aria-label={t('changes.list')}>
			<div className={classes.changesHead}>
				<h2>{t('changes', { older: name(older), newer: name(newer) })}</h2>
				{comparison !== null && <span>{comparison.changes.length + comparison.words.length}</span>}
			</div>
			{comparison !== null && <RebuiltNotes rebuilt={comparison.rebuilt} />}
			{comparison === null ? <Loader size={16} /> : <Compared comparison={comparison} />}
		</section>
	)
}

/** A version whose paper is not in the words of its time says so. */
function RebuiltNotes({ rebuilt }: Pick<Comparison, 'rebuilt'>) {
	const t = useT('review')
	const { older, newer } = useVersionsStore()
	const name = useSideName()
	const notes = [
		[older, rebuilt.before],
		[newer, rebuilt.after],
	] as const
	return notes.map(([side, why]) =>
		why === null ? null : (
			<p key={String(side)} className={classes.hint} role="note">
				{t(`rebuilt.${why}`, { number: name(side) })}
			</p>
		),
	)
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
	const t = useT('review')
	const { changes, words, paper } = comparison
	const effects = useChangeEffects(comparison)
	// What history says of a promise stands under the first change of it.
	const told = new Map<MeantChange, PromiseEffect>()
	for (const effect of effects.promises) {
		const change = changes.find(({ path }) => path.startsWith(`objectives.items.${effect.objectiveId}`))
		if (change !== undefined && !told.has(change)) told.set(change, effect)
	}
	const untold = effects.promises.filter((effect) => ![...told.values()].includes(effect))
	return (
		<>
			{changes.length === 0 && words.length === 0 && (
				<p className={classes.hint}>{t(paper.changed.length === 0 ? 'changes.none' : 'changes.wording')}</p>
			)}
			<ul className={classes.changeList}>
				{changes.map((change) => (
					<li key={`${change.kind} ${change.path}`}>
						<ChangeRow change={change} effect={told.get(change) ?? null} comparison={comparison} />
					</li>
				))}
				{words.map((one) => (
					<li key={one.block}>
						<WordsRow words={one} />
					</li>
				))}
			</ul>
			<ChangeEffects effects={effects} promises={untold} />
		</>
	)
}

/** Words of a document that stand for no value: what went, what came. */
function WordsRow({ words }: { readonly words: WordChange }) {
	const t = useT('review')
	const goTo = useReviewStore((state) => state.change)
	const { removed, added, number, block } = words
	const key = removed === '' ? 'insert' : added === '' ? 'delete' : 'replace'
	return (
		<UnstyledButton className={classes.change} onClick={() => goTo({ mode: 'redline', showBlock: block })}>
			<span className={classes.changeNumber}>{number}</span>
			<span className={classes.changeText}>
				<span>{t(`change.${key}`, { before: shortened(removed), after: shortened(added) })}</span>
			</span>
		</UnstyledButton>
	)
}

type RowProps = {
	readonly change: MeantChange
	readonly effect: PromiseEffect | null
	readonly comparison: Comparison
}

function ChangeRow({ change, effect, comparison }: RowProps) {
	const goTo = useReviewStore((state) => state.change)
	const block = comparison.paper.outline.blocks.find(({ id }) => id === change.block)
	const number = block !== undefined && 'number' in block ? block.number : null
	return (
		<UnstyledButton
			className={classes.change}
			disabled={change.block === null}
			onClick={() => goTo({ mode: 'redline', showBlock: change.block })}
		>
			<span className={classes.changeNumber}>{number}</span>
			<span className={classes.changeText}>
				<strong>{change.subject}</strong>
				<span>{change.difference}</span>
				{effect !== null && <PromiseLine verdict={effect.verdict} words={effect.short} />}
			</span>
		</UnstyledButton>
	)
}
