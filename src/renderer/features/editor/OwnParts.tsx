import { Button, UnstyledButton } from '@mantine/core'
import { IconFileDiff, IconPlus } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import type { PlaceCount } from '../../stores/checks'
import { useLayoutStore } from '../../stores/layout-store'
import { goToSection, useRouteStore } from '../../stores/route-store'
import own from './OwnParts.module.css'
import { addOwnAnnex, addOwnArticle } from './own-edits'
import classes from './SectionsPane.module.css'

/** What the user wrote beside the sections: articles after one of them, and annexes. */
export function OwnParts({ counts }: { readonly counts: ReadonlyMap<string, PlaceCount> }) {
	const t = useT('editor')
	const clauses = useT('clauses')
	const change = useLayoutStore((state) => state.change)
	const articles = useAgreement((agreement) => agreement.ownArticles)
	const annexes = useAgreement((agreement) => agreement.annexes)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const section = useRouteStore(({ route }) => (route.name === 'agreement' ? route.section : ''))
	const parts = [
		...articles.map((part) => ({ id: part.id, title: part.title, kind: 'article' as const })),
		...annexes.map((part) => ({ id: part.id, title: part.title, kind: 'annex' as const })),
	]
	if (parts.length === 0 && isReadOnly) return null
	return (
		<section className={own.parts} aria-label={t('own')}>
			<h3>{t('own')}</h3>
			<ul className={classes.list}>
				{parts.map((part) => {
					const count = counts.get(`own:${part.id}`)
					return (
						<li key={`${part.kind} ${part.id}`}>
							<UnstyledButton
								className={classes.row}
								aria-current={section === `own:${part.id}` || undefined}
								onClick={() => goToSection(`own:${part.id}`)}
							>
								<span className={classes.name}>{part.title ?? t(`own.untitled.${part.kind}`)}</span>
								<span className={classes.state}>
									{count === undefined || count.open === 0 ? t(`own.${part.kind}`) : t('open', { count: count.open })}
								</span>
							</UnstyledButton>
						</li>
					)
				})}
			</ul>
			{!isReadOnly && (
				<div className={own.add}>
					<Button
						variant="subtle"
						color="gray"
						leftSection={<IconPlus size={14} stroke={1.6} />}
						onClick={() => goToSection(addOwnArticle(section))}
					>
						{t('own.article')}
					</Button>
					<Button
						variant="subtle"
						color="gray"
						leftSection={<IconPlus size={14} stroke={1.6} />}
						onClick={() => goToSection(addOwnAnnex())}
					>
						{t('own.annex')}
					</Button>
					<Button
						variant="subtle"
						color="gray"
						leftSection={<IconPlus size={14} stroke={1.6} />}
						onClick={() => change({ isInsertOpen: true })}
					>
						{clauses('insert.open')}
					</Button>
				</div>
			)}
			<Button
				mt={4}
				variant="subtle"
				color="gray"
				leftSection={<IconFileDiff size={14} stroke={1.6} />}
				onClick={() => useRouteStore.getState().setView('deviations')}
			>
				{clauses('deviations.open')}
			</Button>
		</section>
	)
}
