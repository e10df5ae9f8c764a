import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Silence } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import type { Finding } from '../../../shared/findings/finding'
import { applyFix } from '../../../shared/findings/fix'
import { silence, unsilence } from '../../../shared/review/silences'
import type { Deed, ReviewEdit } from '../../../shared/review/with-review'
import { translator } from '../../app/messages'
import { useAgreementStore } from '../../stores/agreement-store'
import { useSettingsStore } from '../../stores/settings-store'
import { settleNow } from '../../stores/settled-agreement'
import { proposalOf } from '../../stores/suggesting'

/** Why a fix is not offered as a button that works: `rows` come and go, which no suggestion can carry. */
export type FixHindrance = 'read-only' | 'rows' | null

export function fixHindrance(
	{ fix }: Pick<Finding, 'fix'>,
	mode: { readonly isReadOnly: boolean; readonly isSuggesting: boolean },
): FixHindrance {
	if (mode.isReadOnly) return 'read-only'
	const isRows = fix?.edits.some(({ kind }) => kind !== 'set') === true
	return mode.isSuggesting && isRows ? 'rows' : null
}

/**
 * Makes the change that a finding offers, as one step; while suggesting it is a wish like any other edit. The notice takes it
 * back until the next edit.
 *
 * @param words of the fix, in the reader's language
 */
export function fixFinding(finding: Finding, words: string): boolean {
	const t = sentences()
	const { agreement: before, suggesting, edit, setFocusPath } = useAgreementStore.getState()
	if (before === null) return false
	const fixed = applyFix(before, finding)
	if (fixed.kind !== 'changed') {
		notifications.show({ color: 'red', message: t('fix.impossible'), autoClose: 8_000 })
		return false
	}
	const leftOf = (agreement: Agreement) => (suggesting === null ? 0 : proposalOf(suggesting, agreement).left.length)
	if (leftOf(fixed.agreement) > leftOf(before)) {
		notifications.show({ color: 'red', message: t('fix.unsuggestable'), autoClose: 12_000 })
		return false
	}
	if (edit('undo.fix', () => fixed) !== 'changed') return false
	// The paper shows what was changed.
	if (!finding.path.startsWith('overrides.')) setFocusPath(finding.path)
	settleNow()
	offerUndo(t('fixed', { fix: words }))
	return true
}

/** Leaves a finding as it is, signed with the user's name and the time. */
export function silenceFinding(finding: Finding, reason: string): boolean {
	const id = crypto.randomUUID()
	return sign('undo.silence', 'silenced', (agreement, deed) => silence(agreement, finding, { id, reason }, deed))
}

/** Lets it be told again, or forgets the silence of what is no longer found. */
export function takeBackSilence({ id }: Silence): boolean {
	return sign('undo.unsilence', 'unsilenced', (agreement) => unsilence(agreement, id))
}

function sign(label: string, done: string, deed: (agreement: Agreement, by: Deed) => ReviewEdit): boolean {
	const t = sentences()
	const name = useSettingsStore.getState().settings.userName.trim()
	if (name === '') {
		notifications.show({ message: t('nameless'), autoClose: 8_000 })
		document.querySelector<HTMLInputElement>('input[data-review-name]')?.focus()
		return false
	}
	const by: Deed = { by: name, at: new Date().toISOString() }
	if (useAgreementStore.getState().edit(label, (agreement) => deed(agreement, by)) !== 'changed') {
		notifications.show({ color: 'red', message: t('refused'), autoClose: 8_000 })
		return false
	}
	settleNow()
	offerUndo(t(done))
	return true
}

const NOTICE = 'finding-deed'

/** Told until the next edit: then "undo" would take back something else. */
function offerUndo(message: string): void {
	const { language } = useSettingsStore.getState()
	const done = useAgreementStore.getState().agreement
	const close = () => {
		stop()
		notifications.hide(NOTICE)
	}
	const stop = useAgreementStore.subscribe(({ agreement }) => {
		if (agreement !== done) close()
	})
	notifications.hide(NOTICE)
	notifications.show({
		id: NOTICE,
		autoClose: 12_000,
		onClose: stop,
		message: (
			<>
				{message}{' '}
				<Button
					variant="subtle"
					size="compact-sm"
					onClick={() => {
						close()
						useAgreementStore.getState().undo()
						settleNow()
					}}
				>
					{translator(language, 'app')('common.undo')}
				</Button>
			</>
		),
	})
}

function sentences() {
	return translator(useSettingsStore.getState().language, 'silences')
}
