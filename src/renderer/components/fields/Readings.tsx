import { useDeferredValue, useMemo } from 'react'
import { readField } from '../../../shared/readings/read-field'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import classes from './fields.module.css'
import { todayIso } from './today'
import { useReadingText } from './use-reading-text'

type Props = {
	readonly paths: readonly string[]
	/** Goes on with readings that have a head already. */
	readonly bare?: boolean
}

/** What the answers at these places mean, in plain words; drawn after the key that changed them, never before it. */
export function Readings({ paths, bare = false }: Props) {
	const t = useT('readings')
	const words = useReadingText()
	const agreement = useDeferredValue(useAgreement((open) => open))
	const wanted = paths.join('\n')
	const sentences = useMemo(
		() => [
			...new Set(
				wanted
					.split('\n')
					.flatMap((path) => readField(agreement, path, todayIso()))
					.map(words),
			),
		],
		[agreement, wanted, words],
	)
	if (sentences.length === 0) return null
	return (
		<div className={bare ? classes.bareReadings : classes.readings} data-readings>
			{!bare && <p className={classes.readingHead}>{t('head')}</p>}
			{sentences.map((sentence) => (
				<p key={sentence} className={classes.reading}>
					{sentence}
				</p>
			))}
		</div>
	)
}
