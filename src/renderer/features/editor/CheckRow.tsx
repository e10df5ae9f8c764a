import { Button, UnstyledButton } from '@mantine/core'
import { memo, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { canSilence } from '../../../shared/findings/silenced'
import { waitsFor } from '../../../shared/findings/waits-for'
import { useT } from '../../app/i18n'
import { SeverityMark } from '../../components/FindingMarks'
import { FixButton } from '../../components/findings/FixButton'
import { SilenceForm } from '../../components/findings/SilenceForm'
import { useCheckPlace, useCheckText } from '../../components/findings/use-check-text'
import { useFindingWords } from '../../components/findings/use-finding-words'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useCheckViewStore } from '../../stores/check-view-store'
import { goToCheck } from '../../stores/check-walk'
import type { Check } from '../../stores/checks'
import { useRouteStore } from '../../stores/route-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './CheckPane.module.css'
import { neighbourOf } from './row-keys'

type Props = {
	readonly check: Check
	/** The row before it says why already. */
	readonly isWhySaid: boolean
}

/** One finding: what and where it is, why it matters, and what can be done about it right here. */
export const CheckRow = memo(function CheckRow({ check, isWhySaid }: Props) {
	const text = useCheckText()
	const words = useFindingWords()
	const by = useCheckViewStore((state) => state.by)
	const isCurrent = useIsCurrent(check)
	const isSilencing = useCheckViewStore((state) => state.silencingId === check.id)
	const change = useCheckViewStore((state) => state.change)
	const row = useRef<HTMLLIElement>(null)
	useEffect(() => {
		if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
	}, [isCurrent])
	// A blank says by itself that it waits to be filled in; notes give their reason to those who go to them.
	const isCalm = check.severity === 'open' || check.severity === 'info'
	const why = (isCalm || isWhySaid) && !isCurrent ? null : words.why(check.finding)
	return (
		<li
			ref={row}
			className={classes.item}
			data-current={isCurrent || undefined}
			data-marked={by !== 'severity' || undefined}
		>
			<UnstyledButton
				className={classes.row}
				data-check-row=""
				data-rule={check.finding.rule}
				aria-current={isCurrent || undefined}
				onClick={() => goToCheck(check)}
			>
				{by !== 'severity' && (
					<span className={classes.mark}>
						<SeverityMark severity={check.severity} isNamed />
					</span>
				)}
				<span className={classes.text}>{text(check)}</span>
				<Where check={check} />
				{check.finding.rule === 'realism' && <Figures check={check} />}
				{why !== null && <span className={classes.why}>{why}</span>}
			</UnstyledButton>
			{isSilencing ? (
				<SilenceForm
					finding={check.finding}
					onClose={() => {
						const own = row.current?.querySelector<HTMLElement>('[data-check-row]')
						const next = own && neighbourOf(own)
						flushSync(() => change({ silencingId: null }))
						const target = own?.isConnected ? own : next
						target?.focus()
					}}
				/>
			) : (
				<Deeds check={check} />
			)}
		</li>
	)
})

/** The finding that was gone to; where the focus moved on by itself, those of the field with the focus. */
function useIsCurrent({ id, path }: Check): boolean {
	const isFocused = useAgreementStore((state) => state.focusPath === path)
	const chosenId = useCheckViewStore((state) => state.chosenId)
	return isFocused && (chosenId === id || !chosenId?.includes(` ${path} `))
}

function Where({ check }: { readonly check: Check }) {
	const t = useT('editor')
	const where = useCheckPlace()
	const by = useCheckViewStore((state) => state.by)
	const person = waitsFor(check.finding)
	// The head of the group says the one, and it is the author's turn unless somebody else's is said.
	const place = by === 'section' ? where(check).split(' · ').slice(1).join(' · ') : where(check)
	const turn = by === 'person' || person === 'author' ? '' : t(`check.waits.${person}`)
	const said = [place, turn].filter((part) => part !== '').join(' · ')
	return said === '' ? null : <span className={classes.where}>{said}</span>
}

/** What the history says of the objective, as the realism page says it. */
function Figures({ check }: { readonly check: Check }) {
	const text = useVerdictText()
	const judged = useVerdictStore((state) => state.judgement.get(String(check.values.objective)))
	const objective = useAgreement((open) => open.objectives.items.find(({ id }) => id === check.values.objective))
	if (judged === undefined || objective === undefined) return null
	return <span className={classes.why}>{text.sentence(judged.verdict, objective)}</span>
}

function Deeds({ check }: { readonly check: Check }) {
	const t = useT('editor')
	const text = useCheckText()
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	// The reason stays in the house; what both sides work in has no room for it.
	const isShared = useAgreementStore((state) => state.bundle?.audience === 'external')
	const change = useCheckViewStore((state) => state.change)
	const canBeSilenced = !isReadOnly && !isShared && canSilence(check.finding)
	const isRealism = check.finding.rule === 'realism'
	const hasFix = check.finding.fix !== undefined && !isReadOnly
	if (!hasFix && !isRealism && !canBeSilenced) return null
	return (
		<div className={classes.deeds}>
			{hasFix && <FixButton finding={check.finding} nextFocus={neighbourOf} />}
			{isRealism && (
				<Button variant="subtle" size="compact-xs" px={4} onClick={() => showFigures(check)}>
					{t('check.realism')}
				</Button>
			)}
			{canBeSilenced && (
				<Button
					variant="subtle"
					color="gray"
					size="compact-xs"
					px={4}
					aria-label={t('check.silence.of', { text: text(check) })}
					onClick={() => change({ silencingId: check.id })}
				>
					{t('check.silence')}
				</Button>
			)}
		</div>
	)
}

function showFigures({ values }: Check): void {
	if (typeof values.objective === 'string') useVerdictStore.getState().choose(values.objective)
	useRouteStore.getState().setView('realism')
}
