import { Button, Title, UnstyledButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import type { ContractLanguage } from '../../../shared/outline/block'
import type { OutlineEase, PartEase } from '../../../shared/reading-ease/outline-ease'
import type { ReadingEase } from '../../../shared/reading-ease/reading-ease'
import { useT, useUiLanguage } from '../../app/i18n'
import { Paper } from '../../components/paper/Paper'
import { useAgreementStore } from '../../stores/agreement-store'
import { useLayoutStore } from '../../stores/layout-store'
import { openExport } from '../../stores/open-export'
import { usePaperLanguage } from '../../stores/paper-language'
import { useRouteStore } from '../../stores/route-store'
import classes from './CustomerViewPage.module.css'
import { useCustomerView } from './use-customer-view'

/** What the open contract promises its customer, in plain words, beside how easy it reads. */
export function CustomerViewPage() {
	const t = useT('explain')
	const language = usePaperLanguage()
	const { outline, plain, contract } = useCustomerView(language)
	const isBundle = useAgreementStore((state) => state.bundle !== null)
	return (
		<main className={classes.page}>
			<div className={classes.main}>
				<Paper
					outline={outline}
					label={t('paper')}
					overriddenLabel=""
					focusPath={null}
					size="reading"
					onVisit={(path) => path !== null && path !== 'title' && goToField(path)}
				/>
			</div>
			<aside className={classes.aside} data-pane="" aria-label={t('title')}>
				<Title order={1}>{t('title')}</Title>
				<p className={classes.intro}>{t('intro')}</p>
				{!isBundle && (
					<Button variant="default" leftSection={<IconUpload size={16} stroke={1.6} />} onClick={openExport}>
						{t('export')}
					</Button>
				)}
				<h2>{t('ease')}</h2>
				<dl className={classes.figures}>
					<Figure name={t('ease.plain')} ease={plain.whole} />
					<Figure name={t('ease.contract')} ease={contract.whole} />
				</dl>
				<p className={classes.source}>{t(`source.${language}`)}</p>
				<Parts contract={contract} language={language} />
			</aside>
		</main>
	)
}

function Figure({ name, ease }: { readonly name: string; readonly ease: ReadingEase | null }) {
	const t = useT('explain')
	const number = useNumber()
	return (
		<div>
			<dt>{name}</dt>
			{ease === null ? (
				<dd>{t('ease.none')}</dd>
			) : (
				<>
					<dd className={classes.score}>
						<strong>{number(ease.score, 1)}</strong> {t(`level.${ease.level}`)}
					</dd>
					<dd className={classes.facts}>
						{t('ease.facts', {
							words: number(ease.wordsPerSentence, 1),
							syllables: number(ease.syllablesPerWord, 1),
						})}
					</dd>
				</>
			)}
		</div>
	)
}

type PartsProps = { readonly contract: OutlineEase; readonly language: ContractLanguage }

function Parts({ contract, language }: PartsProps) {
	const t = useT('explain')
	return (
		<>
			<h2>{t('parts')}</h2>
			<p className={classes.source}>{t(contract.ranked.length === 0 ? 'parts.none' : 'parts.intro')}</p>
			<ol className={classes.parts}>
				{contract.ranked.map((part) => (
					<PartLine key={part.id} part={part} language={language} />
				))}
			</ol>
		</>
	)
}

function PartLine({ part, language }: { readonly part: PartEase; readonly language: ContractLanguage }) {
	const t = useT('explain')
	const number = useNumber()
	const { id, section, heading, ease } = part
	return (
		<li>
			<UnstyledButton className={classes.part} onClick={() => showPart(section, id)}>
				<span lang={language}>{part.number === null ? heading : `${part.number} ${heading}`}</span>
				<span className={classes.level}>{t(`level.${ease.level}`)}</span>
				<span className={classes.number}>{number(ease.score, 1)}</span>
			</UnstyledButton>
		</li>
	)
}

function useNumber(): (value: number, digits: number) => string {
	const language = useUiLanguage()
	return (value, digits) =>
		value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

function goToField(path: string): void {
	useRouteStore.getState().setView('edit')
	useAgreementStore.getState().revealField(path)
}

/** The part on the paper beside its form, where its words can be changed. */
function showPart(section: string, blockId: string): void {
	const { setView, setSection } = useRouteStore.getState()
	setView('edit')
	setSection(section)
	useLayoutStore.getState().change({ isPaperShown: true, clauseId: blockId })
}
