import { UnstyledButton } from '@mantine/core'
import { IconBook2, IconDatabase, IconFiles, IconFileText, IconSettings } from '@tabler/icons-react'
import { SideTip } from '../components/frame/SideTip'
import { useRouteStore } from '../stores/route-store'
import { PAGES, type PageName } from './features'
import { useT } from './i18n'
import classes from './Rail.module.css'

const ICONS = {
	agreements: IconFiles,
	papers: IconFileText,
	histories: IconDatabase,
	clauses: IconBook2,
	settings: IconSettings,
} as const

export function Rail() {
	const t = useT('app')
	const route = useRouteStore((state) => state.route)
	const navigate = useRouteStore((state) => state.navigate)
	const current: PageName = route.name === 'agreement' ? 'agreements' : route.name === 'paper' ? 'papers' : route.name

	const button = (name: PageName) => {
		if (PAGES[name] === undefined) return null
		const Icon = ICONS[name]
		return (
			<SideTip key={name} label={t(`rail.${name}`)}>
				<UnstyledButton
					className={classes.button}
					aria-label={t(`rail.${name}`)}
					aria-current={current === name ? 'page' : undefined}
					onClick={() => void navigate({ name })}
				>
					<Icon size={18} stroke={1.6} aria-hidden />
				</UnstyledButton>
			</SideTip>
		)
	}

	return (
		<nav className={classes.rail} data-pane="" aria-label={t('rail.label')}>
			<Mark />
			{button('agreements')}
			{button('papers')}
			{button('histories')}
			{button('clauses')}
			<span className={classes.space} />
			{button('settings')}
		</nav>
	)
}

function Mark() {
	return (
		<svg className={classes.mark} width="24" height="24" viewBox="0 0 24 24" role="img" aria-label="Pledge">
			<rect width="24" height="24" rx="6" fill="var(--accent-fill)" />
			<path d="M8.5 18V6.5h4.4a3.5 3.5 0 0 1 0 7H8.5" fill="none" stroke="#fff" strokeWidth="2.2" />
		</svg>
	)
}
