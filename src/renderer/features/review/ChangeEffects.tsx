import { useT } from '../../app/i18n'
import { SeverityMark } from '../../components/FindingMarks'
import { useCheckPlace, useCheckText } from '../../components/findings/use-check-text'
import { VerdictMark, type VerdictWord } from '../../components/verdict/VerdictMark'
import type { Check } from '../../stores/checks'
import type { ChangeEffects as Effects, PromiseEffect } from './use-change-effects'
import classes from './VersionsPane.module.css'

/** More of them are a number. */
const MOST_FINDINGS = 5

type Props = {
	readonly effects: Effects
	/** Those that no line of the changes tells already. */
	readonly promises: readonly PromiseEffect[]
}

/** What follows from all changes together. */
export function ChangeEffects({ effects, promises }: Props) {
	const t = useT('review')
	const { isPending, credits, appeared, gone } = effects
	if (isPending) return <p className={classes.hint}>{t('effect.pending')}</p>
	if (promises.length + appeared.length + gone.length === 0 && credits === null) return null
	return (
		<>
			<h3 className={classes.effectHead}>{t('effect')}</h3>
			<ul className={classes.effects}>
				{promises.map((effect) => (
					<li key={effect.objectiveId}>
						<PromiseLine verdict={effect.verdict} words={effect.text} />
					</li>
				))}
				{credits !== null && <li>{credits}</li>}
				<Findings title={t('effect.appeared', { count: appeared.length })} checks={appeared} />
				<Findings title={t('effect.gone', { count: gone.length })} checks={gone} />
			</ul>
		</>
	)
}

/** What history says of a promise that changed. */
export function PromiseLine({ verdict, words }: { readonly verdict: VerdictWord | null; readonly words: string }) {
	return (
		<span className={classes.effect}>
			{verdict !== null && <VerdictMark verdict={verdict} />}
			{words}
		</span>
	)
}

function Findings({ title, checks }: { readonly title: string; readonly checks: readonly Check[] }) {
	const text = useCheckText()
	const place = useCheckPlace()
	if (checks.length === 0) return null
	return (
		<li className={classes.found}>
			{title}
			<ul>
				{checks.slice(0, MOST_FINDINGS).map((check) => (
					<li key={check.id}>
						<SeverityMark severity={check.severity} isNamed />
						<span>
							{text(check)} {`(${place(check)})`}
						</span>
					</li>
				))}
			</ul>
		</li>
	)
}
