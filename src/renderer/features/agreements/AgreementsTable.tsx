import { Kbd } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { AgreementSummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { openAgreement } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import { AgreementRow } from './AgreementRow'
import classes from './AgreementsTable.module.css'
import { FilterBar } from './FilterBar'
import { HeadCell } from './HeadCell'
import { type Filter, filtered, type Sort, type SortKey, sorted, wordsOf } from './rows'

const ROW_HEIGHT_PX = 48

type Props = { readonly rows: readonly AgreementSummary[]; readonly canWrite: boolean }

/** Only the rows in sight are in the page, so that ten thousand scroll like ten. */
export function AgreementsTable({ rows, canWrite }: Props) {
	const t = useT('agreements')
	const app = useT('app')
	const format = useFormat()
	const [query, setQuery] = useState('')
	const [choice, setChoice] = useState<Omit<Filter, 'words'>>({ customer: null, state: 'all', verdict: 'all' })
	const [sort, setSort] = useState<Sort>({ key: 'changedAt', direction: 'descending' })
	const words = useMemo(() => wordsOf(query), [query])
	const wanted = useDeferredValue(words)
	const inOrder = useMemo(() => sorted(rows, sort, format.compare), [rows, sort, format])
	const shown = useMemo(() => filtered(inOrder, { ...choice, words: wanted }), [inOrder, choice, wanted])
	const scroller = useRef<HTMLDivElement>(null)
	const virtual = useVirtualizer({
		count: shown.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW_HEIGHT_PX,
		overscan: 8,
		getItemKey: (index) => shown[index]?.id ?? index,
	})
	const workspaceName = useSettingsStore((state) => state.info?.workspaceName ?? '')
	const items = virtual.getVirtualItems()
	const before = items[0]?.start ?? 0
	const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

	const sortBy = (key: SortKey) =>
		setSort({ key, direction: sort.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending' })
	const head = (key: SortKey, isRight = false) => (
		<HeadCell
			label={t(`column.${key}`)}
			isRight={isRight}
			sorted={sort.key === key ? sort.direction : null}
			onSort={() => sortBy(key)}
		/>
	)
	const focusRow = (index: number) => {
		const target = Math.max(0, Math.min(index, shown.length - 1))
		virtual.scrollToIndex(target)
		requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus())
	}

	return (
		<>
			<FilterBar
				query={query}
				onQuery={setQuery}
				choice={choice}
				onChoice={setChoice}
				rows={rows}
				shownCount={shown.length}
				onDown={() => focusRow(0)}
			/>
			<div className={classes.scroller} ref={scroller}>
				<table className={classes.table} aria-rowcount={shown.length + 1}>
					<thead>
						<tr>
							{head('customer')}
							{head('title')}
							<th scope="col">{t('column.status')}</th>
							{head('version', true)}
							{head('findings')}
							{head('verdicts')}
							{head('changedAt')}
							{head('nextReview')}
							{head('yearlyValueMinor', true)}
							<th scope="col" className={classes.menuColumn}>
								<span className={classes.unseen}>{t('column.menu')}</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{before > 0 && <tr aria-hidden style={{ height: before }} />}
						{items.map((item) => {
							const row = shown[item.index]
							return (
								row !== undefined && (
									<AgreementRow
										key={row.id}
										row={row}
										index={item.index}
										words={wanted}
										canWrite={canWrite}
										onOpen={() => void openAgreement(row.id)}
										onMove={(step) => focusRow(item.index + step)}
									/>
								)
							)
						})}
						{after > 0 && <tr aria-hidden style={{ height: after }} />}
					</tbody>
				</table>
				{shown.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
			</div>
			<footer className={classes.foot}>
				<span className={classes.hint}>
					<Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('hint.move')}
				</span>
				<span className={classes.hint}>
					<Kbd>{app('key.enter')}</Kbd> {t('hint.open')}
				</span>
				<span className={classes.hint}>
					<Kbd>{app('key.ctrl')}</Kbd> <Kbd>K</Kbd> {t('hint.all')}
				</span>
				<span className={classes.workspace}>{t('workspace', { name: workspaceName })}</span>
			</footer>
		</>
	)
}
