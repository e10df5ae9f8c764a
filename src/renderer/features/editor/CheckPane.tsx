import { ActionIcon, Kbd, SegmentedControl, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconChevronRight, IconFilter, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef } from 'react'
import { useT } from '../../app/i18n'
import { SeverityMark } from '../../components/FindingMarks'
import { SilencedList } from '../../components/findings/SilencedList'
import { useCheckPlace, useCheckText } from '../../components/findings/use-check-text'
import { useFindingWords } from '../../components/findings/use-finding-words'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { CHECK_ORDERS, type CheckGroup, groupsOf, useCheckViewStore } from '../../stores/check-view-store'
import { goToNextCheck } from '../../stores/check-walk'
import { type Check, toDo, useChecks } from '../../stores/checks'
import { useLayoutStore } from '../../stores/layout-store'
import { ownIdOf } from '../../stores/places'
import { useRouteStore } from '../../stores/route-store'
import classes from './CheckPane.module.css'
import { CheckRow } from './CheckRow'
import { moveAmongRows } from './row-keys'

/** All that still stands between the draft and a contract, with why it matters and what one click would change. */
export function CheckPane() {
	const t = useT('editor')
	const app = useT('app')
	const checks = useChecks()
	const show = useLayoutStore((state) => state.show)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const by = useCheckViewStore((state) => state.by)
	const order = useCheckViewStore((state) => state.order)
	const shown = useFiltered(checks)
	const groups = useMemo(() => groupsOf(shown, by), [shown, by])
	const list = useRef<HTMLDivElement>(null)
	const onKey = (event: KeyboardEvent) => {
		if (list.current !== null && moveAmongRows(event, list.current)) event.preventDefault()
	}
	return (
		<section className={classes.pane} data-pane="" aria-label={app('top.check')}>
			<div className={classes.head}>
				<h2>{app('top.check')}</h2>
				<ActionIcon size={24} variant="transparent" aria-label={app('common.close')} onClick={() => show('sections')}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			</div>
			<div className={classes.tools}>
				<SegmentedControl
					fullWidth
					size="xs"
					aria-label={t('check.by')}
					value={by}
					onChange={order}
					data={CHECK_ORDERS.map((value) => ({ value, label: t(`check.by.${value}`) }))}
				/>
				<FilterField />
				{isReadOnly && <p className={classes.note}>{t('check.readOnly')}</p>}
			</div>
			<VisuallyHidden role="status">{t('check.found', { count: shown.length })}</VisuallyHidden>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from row to row; each row has its own buttons */}
			<div ref={list} className={classes.scroll} onKeyDown={onKey}>
				{checks.length === 0 && <p className={classes.clear}>{t('check.clear')}</p>}
				{checks.length > 0 && shown.length === 0 && <p className={classes.clear}>{t('check.filter.none')}</p>}
				{groups.map((group) => (
					<Group key={group.key} group={group} />
				))}
				<SilencedList />
			</div>
			<RenewalLink />
			<UnstyledButton className={classes.next} onClick={() => useRouteStore.getState().setView('challenges')}>
				<span>{t('check.challenges')}</span>
				<IconChevronRight size={16} stroke={1.6} aria-hidden />
			</UnstyledButton>
			{toDo(shown).length > 0 && (
				<UnstyledButton className={classes.next} onClick={() => goToNextCheck(1)}>
					<span>{t('next')}</span>
					<Kbd>F8</Kbd>
				</UnstyledButton>
			)}
		</section>
	)
}

/** A draft that goes on from another agreement has points of its own to go through. */
function RenewalLink() {
	const renewal = useT('renewal')
	const open = useAgreement(({ review }) => review.renewal?.points.filter(({ done }) => !done).length ?? null)
	if (open === null) return null
	return (
		<UnstyledButton className={classes.next} onClick={() => useRouteStore.getState().setView('renewal')}>
			<span>
				{renewal('page.title')}: {open === 0 ? renewal('page.done') : renewal('page.open', { count: open })}
			</span>
			<IconChevronRight size={16} stroke={1.6} aria-hidden />
		</UnstyledButton>
	)
}

function FilterField() {
	const t = useT('editor')
	const filter = useCheckViewStore((state) => state.filter)
	const change = useCheckViewStore((state) => state.change)
	return (
		<TextInput
			size="xs"
			aria-label={t('check.filter')}
			placeholder={t('check.filter')}
			leftSection={<IconFilter size={14} stroke={1.6} />}
			value={filter}
			onChange={(event) => change({ filter: event.currentTarget.value })}
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || filter === '') return
				change({ filter: '' })
				event.preventDefault()
			}}
		/>
	)
}

/** Those that have all the words of the filter in what they say, where, why, or in their fix. */
function useFiltered(checks: readonly Check[]): readonly Check[] {
	const filter = useDeferredValue(useCheckViewStore((state) => state.filter))
		.trim()
		.toLocaleLowerCase()
	const text = useCheckText()
	const where = useCheckPlace()
	const words = useFindingWords()
	if (filter === '') return checks
	return checks.filter((check) => {
		const parts = [text(check), where(check), words.why(check.finding), words.fix(check.finding)]
		const said = parts.join(' ').toLocaleLowerCase()
		return filter.split(/\s+/).every((word) => said.includes(word))
	})
}

function Group({ group: { key, checks } }: { readonly group: CheckGroup }) {
	const title = useGroupTitle()
	const by = useCheckViewStore((state) => state.by)
	return (
		<section aria-label={title(key, checks.length)}>
			<h3 className={classes.groupHead}>
				{by === 'severity' && <SeverityMark severity={checks[0]?.severity ?? 'info'} />}
				<span>{title(key, checks.length)}</span>
				{by !== 'severity' && <span className={classes.count}>{checks.length}</span>}
			</h3>
			<ul className={classes.list}>
				{checks.map((check, index) => (
					// The reason that a row before it gave is not given again.
					<CheckRow key={check.id} check={check} isWhySaid={isSameRule(checks[index - 1], check)} />
				))}
			</ul>
		</section>
	)
}

function isSameRule(before: Check | undefined, { finding, severity }: Check): boolean {
	return before?.finding.rule === finding.rule && before.severity === severity
}

function useGroupTitle(): (key: string, count: number) => string {
	const t = useT('editor')
	const app = useT('app')
	const by = useCheckViewStore((state) => state.by)
	const articles = useAgreement((open) => open.ownArticles)
	const annexes = useAgreement((open) => open.annexes)
	return (key, count) => {
		if (by === 'severity') return t(`check.${key}`, { count })
		if (by === 'person') return t(`check.person.${key}`)
		const ownId = ownIdOf(key)
		if (ownId === null) return app(`section.${key}`)
		const title = [...articles, ...annexes].find(({ id }) => id === ownId)?.title ?? ''
		return title === '' ? t('own') : title
	}
}
