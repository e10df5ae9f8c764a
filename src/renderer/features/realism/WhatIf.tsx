import { NumberInput, Slider } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { WhatIfShape } from '../../../shared/ipc/what-if-shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { casesPerWindow, isAvailability } from '../../components/verdict/verdict-facts'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useAnswer } from '../../stores/use-answer'
import type { Judged } from '../../stores/verdict-store'
import classes from './WhatIf.module.css'
import { WhatIfAnswer } from './WhatIfAnswer'

type Props = { readonly objective: Objective; readonly judged: Judged }

/** What growth, staff and automation would do to the promise, as far as this history can tell. */
export function WhatIf({ objective, judged }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const [growth, setGrowth] = useState(0)
	const [deflected, setDeflected] = useState(0)
	const [staff, setStaff] = useState<number | null>(null)
	const { isPending, answer } = useWhatIf({ objective, historyId: judged.history.id, growth, deflected, staff })
	const staffNow = answer?.doubts.find((doubt) => doubt.code === 'staff-implied')?.staff ?? answer?.queue?.now.staff
	if (isAvailability(objective))
		return (
			<section>
				<h2>{t('what-if.title')}</h2>
				<p className={classes.second}>{t('what-if.availability')}</p>
			</section>
		)
	return (
		<section aria-busy={isPending}>
			<h2>{t('what-if.title')}</h2>
			<Amount
				label={t('what-if.volume')}
				value={growth}
				shown={`${growth > 0 ? '+' : ''}${format.percent(growth / 100)}`}
				range={[-50, 100]}
				onChange={setGrowth}
			/>
			<Amount
				label={t('what-if.deflected')}
				value={deflected}
				shown={format.percent(deflected / 100)}
				range={[0, 60]}
				onChange={setDeflected}
			/>
			{answer?.queue != null ? (
				<NumberInput
					className={classes.staff ?? ''}
					label={t('what-if.staff')}
					value={staff ?? staffNow ?? 1}
					min={1}
					max={5_000}
					allowDecimal={false}
					onChange={(value) => setStaff(typeof value === 'number' ? value : null)}
				/>
			) : (
				answer !== null && <Locked answer={answer} />
			)}
			{answer !== null && (
				<WhatIfAnswer answer={answer} casesNow={casesPerWindow(objective, judged.verdict)} objective={objective} />
			)}
		</section>
	)
}

type AmountProps = {
	readonly label: string
	readonly value: number
	readonly shown: string
	readonly range: readonly [from: number, to: number]
	readonly onChange: (value: number) => void
}

function Amount({ label, value, shown, range: [from, to], onChange }: AmountProps) {
	const id = useId()
	return (
		<div className={classes.amount}>
			<p>
				<span id={id}>{label}</span>
				<strong>{shown}</strong>
			</p>
			<Slider
				thumbProps={{ 'aria-labelledby': id, 'aria-valuetext': shown }}
				value={value}
				min={from}
				max={to}
				step={5}
				startPointValue={0}
				label={null}
				size={4}
				thumbSize={16}
				onChange={onChange}
			/>
		</div>
	)
}

/** People cannot be asked about: the reason stands where the field would. */
function Locked({ answer }: { readonly answer: WhatIfShape }) {
	const t = useT('realism')
	const why = answer.doubts.find(({ code }) => t.has(`what-if.locked.${code}`))
	return (
		<div className={classes.locked}>
			<p>
				<span>{t('what-if.staff')}</span>
				<IconLock size={14} stroke={1.6} aria-hidden />
			</p>
			<p className={classes.second}>{t(`what-if.locked.${why?.code ?? 'no-arrivals'}`)}</p>
		</div>
	)
}

type Question = {
	readonly objective: Objective
	readonly historyId: string
	/** Percent. */
	readonly growth: number
	readonly deflected: number
	readonly staff: number | null
}

function useWhatIf({ objective, historyId, growth, deflected, staff }: Question) {
	const serviceHours = useAgreementStore((state) => state.agreement?.serviceHours)
	// biome-ignore lint/correctness/useExhaustiveDependencies: of the agreement itself only its calendars matter
	const question = useMemo(
		() => ({ objective, historyId, growth, deflected, staff }),
		[objective, historyId, growth, deflected, staff, serviceHours],
	)
	return useAnswer(question, askWhatIf)
}

async function askWhatIf(question: Question): Promise<WhatIfShape | null> {
	const { agreement } = useAgreementStore.getState()
	if (agreement === null) return null
	return call('histories:what-if', {
		agreement,
		historyId: question.historyId,
		objectiveId: question.objective.id,
		growth: question.growth / 100,
		deflected: question.deflected / 100,
		staff: question.staff,
	})
}
