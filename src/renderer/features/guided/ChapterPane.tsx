import { Anchor, Menu, Progress, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { SECTIONS } from '../../../shared/agreement/section-list'
import { useT } from '../../app/i18n'
import { useReferences } from '../../components/fields/references'
import { useChecks } from '../../stores/checks'
import { useRouteStore } from '../../stores/route-store'
import classes from './ChapterPane.module.css'
import { minutesLeft, type StepState, sumOf } from './progress'
import { StepMark } from './StepMark'
import type { Chapter, Step } from './steps'
import type { Guided } from './use-guided'

const CHAPTERS: readonly Chapter[] = ['readiness', 'wishes', ...SECTIONS.map(({ id }) => id)]

/** The questions of the chapter with their state; below, how far one is and how long it may still take. */
export function ChapterPane({ guided }: { readonly guided: Guided }) {
	const t = useT('guided')
	const { step, steps, answered, total } = guided
	const setView = useRouteStore((state) => state.setView)
	const own = steps.filter(({ chapter }) => chapter === step.chapter)
	// Blanks are what Check, the sections and the export count; several may belong to one question.
	const blankCount = useChecks().filter((check) => check.severity === 'open').length
	const minutes = minutesLeft({ answered, total })
	return (
		<nav className={classes.pane} data-pane="" aria-label={t('way')}>
			<ChapterMenu guided={guided} />
			<div className={classes.scroll}>
				<StepList guided={guided} own={own} />
			</div>
			<div className={classes.foot}>
				<p>
					<span>{t('answered', { answered, count: total })}</span>
					{answered < total && <span className={classes.minutes}>{t('minutes', { count: minutes })}</span>}
				</p>
				{blankCount > 0 && <p className={classes.minutes}>{t('blanks', { count: blankCount })}</p>}
				<Progress
					size={4}
					value={total === 0 ? 100 : (answered / total) * 100}
					aria-label={t('answered', { answered, count: total })}
				/>
				<Anchor component="button" type="button" size="sm" fw={500} onClick={() => setView('edit')}>
					{t('free')}
				</Anchor>
			</div>
		</nav>
	)
}

function ChapterMenu({ guided }: { readonly guided: Guided }) {
	const t = useT('guided')
	const name = useChapterName()
	const { step, steps, states, go } = guided
	const number = SECTIONS.findIndex(({ id }) => id === step.chapter) + 1
	const chapters = CHAPTERS.filter((chapter) => steps.some((one) => one.chapter === chapter))
	return (
		<Menu position="bottom-start" width={300} withInitialFocusPlaceholder={false}>
			<Menu.Target>
				<UnstyledButton className={classes.head}>
					<span className={classes.number}>
						{number === 0
							? t(`chapter.before.${step.chapter}`)
							: t('chapter.number', { number, count: SECTIONS.length })}
					</span>
					<span className={classes.name}>
						{name(step.chapter)}
						<IconChevronDown size={16} stroke={1.6} aria-hidden />
					</span>
					<span className={classes.unseen}>{t('chapter.choose')}</span>
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown>
				{chapters.map((chapter) => {
					const own = steps.filter((one) => one.chapter === chapter)
					const sum = sumOf(own.flatMap((one) => states.get(one.id) ?? []))
					return (
						<Menu.Item
							key={chapter}
							aria-current={chapter === step.chapter || undefined}
							rightSection={<span className={classes.of}>{t('of', { answered: sum.answered, total: sum.total })}</span>}
							onClick={() => own[0] !== undefined && go(own[0])}
						>
							{name(chapter)}
						</Menu.Item>
					)
				})}
			</Menu.Dropdown>
		</Menu>
	)
}

function StepList({ guided, own }: { readonly guided: Guided; readonly own: readonly Step[] }) {
	const itemName = useItemName()
	return (
		<>
			{runsByItem(own).map((run) => {
				const [first] = run
				if (first === undefined) return null
				return (
					<section key={first.id}>
						{first.itemId !== null && first.chapter !== 'wishes' && <h3 className={classes.item}>{itemName(first)}</h3>}
						<ol className={classes.list}>
							{run.map((one) => (
								<li key={one.id}>
									<StepRow one={one} guided={guided} />
								</li>
							))}
						</ol>
					</section>
				)
			})}
		</>
	)
}

function StepRow({ one, guided }: { readonly one: Step; readonly guided: Guided }) {
	const t = useT('guided')
	const sections = useT('sections')
	const itemName = useItemName()
	const state: StepState | undefined = guided.states.get(one.id)
	const isCurrent = one.id === guided.step.id
	const row = useRef<HTMLButtonElement>(null)
	useEffect(() => {
		// A chapter may have more steps than fit.
		if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
	}, [isCurrent])
	return (
		<UnstyledButton
			ref={row}
			className={classes.row}
			aria-current={isCurrent ? 'step' : undefined}
			onClick={() => guided.go(one)}
		>
			<StepMark kind={state?.kind ?? 'open'} isCurrent={isCurrent} />
			{/* The wishes are asked alike for every service: its name tells them apart. */}
			<span>{one.chapter === 'wishes' ? itemName(one) : sections(`${one.group.id}.title`)}</span>
			<span className={classes.unseen}>{t(`state.${state?.kind ?? 'open'}`)}</span>
		</UnstyledButton>
	)
}

function runsByItem(steps: readonly Step[]): readonly (readonly Step[])[] {
	const runs: Step[][] = []
	for (const step of steps) {
		const last = runs.at(-1)
		if (last !== undefined && last[0]?.itemId === step.itemId) last.push(step)
		else runs.push([step])
	}
	return runs
}

export function useChapterName(): (chapter: Chapter) => string {
	const t = useT('guided')
	const app = useT('app')
	return (chapter) =>
		chapter === 'wishes' || chapter === 'readiness' ? t(`chapter.${chapter}`) : app(`section.${chapter}`)
}

/** The service or calendar that a step is about. */
export function useItemName(): (step: Step) => string {
	const services = useReferences('service')
	const calendars = useReferences('calendar')
	return ({ group, itemId }) => {
		const list = group.perItem === 'services.items' ? services : calendars
		return list.find(({ value }) => value === itemId)?.label ?? ''
	}
}
