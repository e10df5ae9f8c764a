import { Loader, UnstyledButton } from '@mantine/core'
import type { MeantChange } from '../../../shared/compare/compare-agreements'
import { useT } from '../../app/i18n'
import { useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import { ChangeEffects } from './ChangeEffects'
import type { Comparison } from './use-comparison'
import classes from './VersionsPane.module.css'

/** What the two versions differ in, in meaning; each line leads to its words. */
export function Changes({ comparison }: { readonly comparison: Comparison | null }) {
	const t = useT('review')
	const { older, newer } = useVersionsStore()
	const side = (one: typeof newer | null) => (one === 'draft' ? t('versions.draft') : String(one ?? ''))
	return (
		<section className={classes.changes}>
			<div className={classes.changesHead}>
				<h2>{t('changes', { older: side(older), newer: side(newer) })}</h2>
				{comparison !== null && <span>{comparison.changes.length}</span>}
			</div>
			{comparison === null ? (
				<Loader size={16} />
			) : (
				<>
					{comparison.changes.length === 0 && (
						<p className={classes.hint}>
							{t(comparison.paper.changed.length === 0 ? 'changes.none' : 'changes.wording')}
						</p>
					)}
					<ul className={classes.changeList}>
						{comparison.changes.map((change) => (
							<li key={`${change.kind} ${change.path}`}>
								<ChangeRow change={change} comparison={comparison} />
							</li>
						))}
					</ul>
					<ChangeEffects comparison={comparison} />
				</>
			)}
		</section>
	)
}

function ChangeRow({ change, comparison }: { readonly change: MeantChange; readonly comparison: Comparison }) {
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
			</span>
		</UnstyledButton>
	)
}
