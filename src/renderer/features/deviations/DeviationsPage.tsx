import { Button, Menu, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { type Deviation, deviationsOf } from '../../../shared/library/deviations'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { translator } from '../../app/messages'
import { WordRedline } from '../../components/marked/WordRedline'
import { call } from '../../ipc/api'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { entriesOf, useClausesStore } from '../../stores/clauses-store'
import { useLayoutStore } from '../../stores/layout-store'
import { useRouteStore } from '../../stores/route-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './DeviationsPage.module.css'

const FORMATS = ['html', 'md', 'json'] as const

/** Where the open contract says something else than house wording, and whose words those are. */
export function DeviationsPage() {
	const t = useT('clauses')
	const agreement = useAgreement((open) => open)
	const { own, reload } = useClausesStore()
	useEffect(() => {
		void reload()
	}, [reload])
	const deviations = useMemo(() => deviationsOf(agreement, entriesOf(own)), [agreement, own])
	return (
		<main className={classes.page}>
			<div className={classes.column}>
				<header className={classes.head}>
					<div>
						<Title order={1}>{t('deviations.title')}</Title>
						<p>{t('deviations.intro')}</p>
					</div>
					<Menu position="bottom-end">
						<Menu.Target>
							<Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} />}>
								{t('deviations.save')}
							</Button>
						</Menu.Target>
						<Menu.Dropdown>
							{FORMATS.map((format) => (
								<Menu.Item key={format} onClick={() => void saveReport(format)}>
									{t(`deviations.save.${format}`)}
								</Menu.Item>
							))}
						</Menu.Dropdown>
					</Menu>
				</header>
				<p className={classes.count}>
					{deviations.length === 0 ? t('deviations.none') : t('deviations.count', { count: deviations.length })}
				</p>
				<ol className={classes.list}>
					{deviations.map((one) => (
						<DeviationPart key={`${one.language} ${one.block}`} deviation={one} />
					))}
				</ol>
			</div>
		</main>
	)
}

function DeviationPart({ deviation }: { readonly deviation: Deviation }) {
	const t = useT('clauses')
	const app = useT('app')
	const { kind, number, title, block, language, authorship, stance, from, isPrinted, house, own } = deviation
	const name = `${number} ${title}`.trim()
	const facts = [
		app(`language.${language}`),
		...(kind === 'added' ? [t('deviations.added')] : []),
		t(`authorship.${authorship}`),
		...(from === null || stance === null
			? []
			: [
					t('take.from', {
						heading: from.heading ?? from.clause,
						stance: t(`stance.${stance}`),
						version: String(from.version),
					}),
					t(`library.${from.library}`),
				]),
		...(isPrinted ? [] : [t('deviations.notPrinted')]),
	]
	return (
		<li className={classes.part} data-deviation={block}>
			<div>
				<h2 lang={language}>{name === '' ? block : name}</h2>
				<p className={classes.facts}>{facts.join(' · ')}</p>
				{isPrinted && (
					<Button variant="subtle" size="compact-sm" px={4} ml={-4} onClick={() => show(deviation)}>
						{t('deviations.show')}
					</Button>
				)}
			</div>
			<WordRedline before={house} after={own} lang={language} label={t('deviations.redline')} />
		</li>
	)
}

function show({ block, section, kind, language }: Deviation): void {
	const { setView, setSection } = useRouteStore.getState()
	setView('edit')
	setSection(kind === 'added' ? `own:${block.split('.').slice(1).join('.')}` : section)
	useLayoutStore.getState().change({ isPaperShown: true, clauseId: block, paperLanguage: language })
	if (kind === 'replaced') {
		const index = useAgreementStore
			.getState()
			.agreement?.overrides.findIndex((one) => one.clause === block && one.language === language)
		if (index !== undefined && index >= 0) useAgreementStore.getState().setFocusPath(`overrides.${index}`)
	}
}

async function saveReport(format: (typeof FORMATS)[number]): Promise<void> {
	const { agreement } = useAgreementStore.getState()
	const { language } = useSettingsStore.getState()
	if (agreement === null) return
	try {
		const path = await call('clauses:report', { agreement, format })
		if (path === null) return
		notifications.show({
			autoClose: 12_000,
			closeButtonProps: { 'aria-label': translator(language, 'app')('common.close') },
			message: translator(language, 'clauses')('deviations.saved', { path }),
		})
	} catch (error) {
		tellError(error)
	}
}
