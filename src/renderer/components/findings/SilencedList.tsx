import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Silence } from '../../../shared/agreement/review'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { useChecked } from '../../stores/checks'
import { takeBackSilence } from './deeds'
import classes from './findings.module.css'
import { useCheckPlace, useCheckText } from './use-check-text'

/** What was found and left as it is: by whom, when and why, for those who review; each can be told again. */
export function SilencedList({ isOpenFirst = false }: { readonly isOpenFirst?: boolean }) {
	const t = useT('silences')
	const { silenced, ended } = useChecked()
	const [isOpen, setOpen] = useState(isOpenFirst)
	const count = silenced.length + ended.length
	if (count === 0) return null
	const Chevron = isOpen ? IconChevronDown : IconChevronRight
	return (
		<section className={classes.silenced}>
			<UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
				<Chevron size={14} stroke={1.6} aria-hidden />
				<h3>{t('list', { count })}</h3>
			</UnstyledButton>
			{isOpen && (
				<ul className={classes.list}>
					{silenced.map((check) => (
						<SilencedRow key={check.silence.id} silence={check.silence} check={check} />
					))}
					{ended.map((silence) => (
						<SilencedRow key={silence.id} silence={silence} check={null} />
					))}
				</ul>
			)}
		</section>
	)
}

type RowProps = {
	readonly silence: Silence
	/** Null where it is no longer found. */
	readonly check: ReturnType<typeof useChecked>['silenced'][number] | null
}

function SilencedRow({ silence, check }: RowProps) {
	const t = useT('silences')
	const format = useFormat()
	const text = useCheckText()
	const where = useCheckPlace()
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const found = check ?? foundBy(silence)
	const said = text(found)
	return (
		<li className={classes.silence}>
			<p className={classes.what}>{said}</p>
			<p className={classes.where}>{check === null ? t('ended') : where(check)}</p>
			<blockquote className={classes.reason}>{silence.reason}</blockquote>
			<div className={classes.signed}>
				<span>{t('by', { name: silence.by, date: format.dateTime(silence.at) })}</span>
				{!isReadOnly && (
					<Button
						variant="subtle"
						size="compact-xs"
						aria-label={t(check === null ? 'forget.of' : 'takeBack.of', { text: said })}
						onClick={() => takeBackSilence(silence)}
					>
						{t(check === null ? 'forget' : 'takeBack')}
					</Button>
				)}
			</div>
		</li>
	)
}

/** What a silence remembers is enough to say what it was about. */
function foundBy({ rule, severity, path, values }: Silence) {
	return { severity, path, values, finding: { rule, severity, path, values, section: '' } }
}
