import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { Verification } from '../../../shared/ipc/verify-shape'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import classes from './VerifyDialog.module.css'

type Verified = Extract<Verification, { kind: 'verified' }>
type Verdict = 'approved' | 'genuine' | 'same-text' | 'different' | 'beside' | 'unknown' | 'refused'

/** What the reader asks first: is it ours, and is it what was agreed. */
function verdictOf(result: Verification): Verdict {
	if (result.kind === 'refused') return 'refused'
	if (result.genuine) return result.final !== null && result.document?.state === 'final' ? 'approved' : 'genuine'
	if (result.sameText) return 'same-text'
	if (result.document !== null) return 'different'
	return isBeside(result) ? 'beside' : 'unknown'
}

/** A paper of ours that never carries the agreement. */
function isBeside({ problems }: Verified): boolean {
	return problems.some(({ code }) => code === 'no-contract')
}

const LOOKS = {
	approved: { Icon: IconCircleCheck, tone: 'good' },
	genuine: { Icon: IconCircleCheck, tone: 'good' },
	'same-text': { Icon: IconAlertTriangle, tone: 'doubt' },
	different: { Icon: IconCircleX, tone: 'bad' },
	beside: { Icon: IconInfoCircle, tone: 'doubt' },
	unknown: { Icon: IconCircleX, tone: 'bad' },
	refused: { Icon: IconCircleX, tone: 'bad' },
} as const

export function Finding({ result }: { readonly result: Verification }) {
	const t = useT('verify')
	const verdict = verdictOf(result)
	const { Icon, tone } = LOOKS[verdict]
	return (
		<>
			<div className={classes.verdict} data-tone={tone} data-verdict={verdict}>
				<Icon size={24} stroke={1.6} aria-hidden />
				<div>
					<h2>{t(`window.${verdict}`)}</h2>
					<p>{result.kind === 'refused' ? t(`refused.${result.reason}`) : <Approval result={result} />}</p>
				</div>
			</div>
			{result.kind === 'verified' && <Problems result={result} />}
			<Facts result={result} />
		</>
	)
}

/** Where its text stands in this workspace, and what that does not say. */
function Approval({ result }: { readonly result: Verified }) {
	const t = useT('verify')
	const format = useFormat()
	const { final, genuine, sameText, document } = result
	if (final !== null) {
		const values = {
			date: format.dateTime(final.at),
			version: String(final.version ?? ''),
			recipient: final.recipient,
		}
		const kind = final.version === null ? 'final' : 'version'
		return t(final.recipient === '' ? `window.${kind}` : `window.${kind}.to`, values)
	}
	if (isBeside(result)) return t('window.beside.text')
	if (!sameText) return t(document === null ? 'window.unknown.text' : 'window.different.text')
	return t(genuine ? 'window.no-final' : 'window.no-final.same')
}

function Problems({ result }: { readonly result: Verified }) {
	const t = useT('verify')
	if (result.problems.length === 0 || isBeside(result)) return null
	return (
		<ul className={classes.problems} aria-label={t('window.problems')}>
			{result.problems.map(({ code, values }) => {
				const key = `problem.${code}`
				const isOnPage = values.page !== undefined && values.page !== 0 && t.has(`${key}.page`)
				return <li key={`${code} ${values.page ?? ''}`}>{t(isOnPage ? `${key}.page` : key, values)}</li>
			})}
		</ul>
	)
}

function Facts({ result }: { readonly result: Verification }) {
	const t = useT('verify')
	const format = useFormat()
	const facts: [string, string][] = [['file', result.file]]
	if (result.kind === 'verified' && result.document !== null) {
		const { title, state, shows, version, date, audience } = result.document
		facts.push(['title', title === '' ? t('window.untitled') : title])
		const kind = shows ?? (state === 'final' && version !== null ? 'version' : state)
		facts.push(['state', t(`window.state.${kind}`, { version: String(version), date: format.date(date) })])
		if (audience === 'internal') facts.push(['audience', t('window.internal')])
	}
	if (result.kind === 'verified' && result.contentHash !== null) facts.push(['hash', result.contentHash])
	if (result.kind === 'verified' && result.signedFields.length > 0)
		facts.push(['signed', t('window.signed', { count: result.signedFields.length })])
	return (
		<dl className={classes.facts}>
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt>{t(`fact.${name}`)}</dt>
					<dd data-fact={name}>{value}</dd>
				</div>
			))}
		</dl>
	)
}
