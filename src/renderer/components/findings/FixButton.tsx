import { Button, Tooltip } from '@mantine/core'
import { IconBolt } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Finding } from '../../../shared/findings/finding'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { fixFinding, fixHindrance } from './deeds'
import classes from './findings.module.css'
import { useFindingWords } from './use-finding-words'

type Props = {
	readonly finding: Finding
	/** What takes the focus when the button goes away with what was found. */
	readonly nextFocus: (button: Element) => HTMLElement | null
}

/** Does what a finding offers, with one click; says why where that cannot be. Nothing where it cannot be in any case. */
export function FixButton({ finding, nextFocus }: Props) {
	const t = useT('silences')
	const words = useFindingWords().fix(finding)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const isSuggesting = useAgreementStore((state) => state.suggesting !== null)
	const hindrance = fixHindrance(finding, { isReadOnly, isSuggesting })
	if (words === null || hindrance === 'read-only') return null
	const apply = ({ currentTarget }: MouseEvent) => {
		if (hindrance !== null) return
		const next = nextFocus(currentTarget)
		let isFixed = false
		// Drawn before the focus moves on.
		flushSync(() => {
			isFixed = fixFinding(finding, words)
		})
		if (isFixed && !currentTarget.isConnected) next?.focus()
	}
	return (
		<Tooltip label={t('fix.rows')} disabled={hindrance !== 'rows'}>
			<Button
				variant="light"
				size="compact-xs"
				classNames={{ root: classes.fix ?? '', label: classes.fixLabel ?? '' }}
				data-fix={finding.rule}
				data-disabled={hindrance !== null}
				aria-disabled={hindrance !== null}
				leftSection={<IconBolt size={12} stroke={1.8} aria-hidden />}
				onClick={apply}
			>
				{words}
			</Button>
		</Tooltip>
	)
}
