import { Button, Title, UnstyledButton } from '@mantine/core'
import { IconCheck, IconListCheck } from '@tabler/icons-react'
import type { Answer, Challenge, NextStep } from '../../../shared/findings/challenges/challenge'
import type { Finding } from '../../../shared/findings/finding'
import { useT } from '../../app/i18n'
import { InfoMark, OpenMark, SeverityMark, WarningMark } from '../../components/FindingMarks'
import { FixButton } from '../../components/findings/FixButton'
import { useCheckPlace, useCheckText } from '../../components/findings/use-check-text'
import { useAgreementStore } from '../../stores/agreement-store'
import { goToCheck } from '../../stores/check-walk'
import { type Check, useChecks } from '../../stores/checks'
import { useLayoutStore } from '../../stores/layout-store'
import { useRouteStore } from '../../stores/route-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './ChallengesPage.module.css'
import { useChallenges, useSaid } from './use-challenges'

/** Findings shown under a challenge; the list has them all. */
const SHOWN = 4

/** What agreements of this kind fail of, each answered from findings, verdicts and data, with what to do next. */
export function ChallengesPage() {
	const t = useT('challenges')
	const { challenges, others } = useChallenges()
	return (
		<main className={classes.page}>
			<div className={classes.column}>
				<header className={classes.head}>
					<div>
						<Title order={1}>{t('title')}</Title>
						<p>{t('intro')}</p>
					</div>
					<Button variant="default" leftSection={<IconListCheck size={16} stroke={1.6} />} onClick={openList}>
						{t('list')}
					</Button>
				</header>
				<ol className={classes.list}>
					{challenges.map((challenge, index) => (
						<ChallengePart key={challenge.id} number={index + 1} challenge={challenge} />
					))}
				</ol>
				{others > 0 && <p className={classes.others}>{t('others', { count: others })}</p>}
			</div>
		</main>
	)
}

type PartProps = { readonly number: number; readonly challenge: Challenge }

function ChallengePart({ number, challenge }: PartProps) {
	const t = useT('challenges')
	const said = useSaid()
	const { id, answer, sentence, evidence, findings, silenced, next } = challenge
	const hidden = findings.length - SHOWN
	return (
		<li className={classes.part} data-challenge={id} data-answer={answer}>
			<div className={classes.name}>
				<span className={classes.number}>{number}</span>
				<div>
					<h2>{t(`name.${id}`)}</h2>
					<p className={classes.answer}>
						<AnswerMark answer={answer} /> {t(`answer.${answer}`)}
					</p>
				</div>
			</div>
			<div className={classes.said}>
				<p className={classes.sentence}>{said(sentence)}</p>
				<ul className={classes.evidence}>
					{evidence.map((one) => (
						<li key={one.key + said(one)}>{said(one)}</li>
					))}
					{silenced > 0 && <li>{t('silenced', { count: silenced })}</li>}
				</ul>
				{findings.length > 0 && (
					<ul className={classes.findings} aria-label={t('findings')}>
						{findings.slice(0, SHOWN).map((finding) => (
							<FindingLine
								key={`${finding.rule} ${finding.path} ${JSON.stringify(finding.values)}`}
								finding={finding}
							/>
						))}
						{hidden > 0 && (
							<li>
								<Button variant="subtle" size="compact-xs" px={4} onClick={openList}>
									{t('more', { count: hidden })}
								</Button>
							</li>
						)}
					</ul>
				)}
				{next.length > 0 && (
					<div className={classes.next}>
						{next.map((step) => (
							<Button key={step.key} variant="default" size="compact-sm" onClick={() => go(step)}>
								{said(step)}
							</Button>
						))}
					</div>
				)}
			</div>
		</li>
	)
}

function AnswerMark({ answer }: { readonly answer: Answer }) {
	switch (answer) {
		case 'good':
			return <IconCheck className={classes.good} size={14} stroke={2} aria-hidden />
		case 'watch':
			return <InfoMark />
		case 'act':
			return <WarningMark />
		case 'unknown':
			return <OpenMark />
	}
}

function FindingLine({ finding }: { readonly finding: Finding }) {
	const check = useChecks().find((one) => one.finding === finding)
	return check === undefined ? null : <CheckLine check={check} />
}

function CheckLine({ check }: { readonly check: Check }) {
	const text = useCheckText()
	const where = useCheckPlace()
	return (
		<li className={classes.finding}>
			<UnstyledButton className={classes.line} onClick={() => goToCheck(check)}>
				<span className={classes.mark}>
					<SeverityMark severity={check.severity} isNamed />
				</span>
				<span>
					{text(check)} <span className={classes.where}>{where(check)}</span>
				</span>
			</UnstyledButton>
			<FixButton finding={check.finding} nextFocus={headOf} />
		</li>
	)
}

/** The challenge stays when what was found is gone. */
function headOf(button: Element): HTMLElement | null {
	return button.closest('[data-challenge]')?.querySelector<HTMLElement>('button') ?? null
}

function openList(): void {
	useRouteStore.getState().setView('edit')
	useLayoutStore.getState().show('check')
}

function go({ to }: NextStep): void {
	const { setView, navigate } = useRouteStore.getState()
	switch (to.kind) {
		case 'field':
			setView('edit')
			useAgreementStore.getState().revealField(to.path)
			return
		case 'realism':
			if (to.objectiveId !== null) useVerdictStore.getState().choose(to.objectiveId)
			setView('realism')
			return
		case 'histories':
			void navigate({ name: 'histories' })
	}
}
