import { Kbd } from '@mantine/core'
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { SECTIONS } from '../../shared/agreement/section-list'
import { useAgreementStore } from '../stores/agreement-store'
import { useLayoutStore } from '../stores/layout-store'
import { useListStore } from '../stores/list-store'
import { type AgreementView, goToSection, openAgreement, useRouteStore } from '../stores/route-store'
import { type CommandName, isPossible, runCommand } from './commands'
import { PAGES, type PageName, VIEWS } from './features'
import { useT } from './i18n'
import { paletteFilter } from './palette-filter'
import { paletteStore } from './palette-store'

/** Deed, name, and the key that does it from anywhere, see use-commands. */
const COMMANDS: readonly (readonly [CommandName, string, string?])[] = [
	['new', 'palette.new', 'N'],
	['open-sample', 'palette.sample'],
	['undo', 'palette.undo', 'Z'],
	['redo', 'palette.redo', 'Y'],
	['next', 'palette.next', 'F8'],
	['export', 'palette.export', 'E'],
	['preview', 'palette.preview', 'P'],
	['policy', 'palette.policy'],
	['renew', 'palette.renew'],
	['verify', 'palette.verify'],
	['next-pane', 'palette.pane', 'F6'],
	['keys', 'palette.keys', 'F1'],
	['open-bundle', 'palette.openBundle'],
	['open-paper', 'palette.openPaper'],
	['send-bundle', 'palette.sendBundle'],
	['save-as', 'palette.saveAs'],
]

/** Reaches everything by name: agreements, sections, actions, areas. */
export function Palette() {
	const t = useT('app')
	const actions = useActions()
	return (
		<Spotlight
			store={paletteStore}
			actions={actions}
			// Only groups are given.
			filter={(query, groups) => [...paletteFilter(query, groups as SpotlightActionGroupData[])]}
			// The keys of the window open it, see use-commands.
			shortcut={null}
			limit={12}
			highlightQuery
			overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
			scrollable
			// It stays where it is while the list below the field grows and shrinks.
			centered={false}
			yOffset="12vh"
			maxHeight={480}
			nothingFound={t('palette.nothing')}
			attributes={{ content: { 'aria-label': t('palette.placeholder') } }}
			searchProps={{
				placeholder: t('palette.placeholder'),
				'aria-label': t('palette.placeholder'),
				leftSection: <IconSearch size={16} stroke={1.6} />,
			}}
		/>
	)
}

/** A single letter is struck with Ctrl. */
function Keys({ name }: { readonly name: string }) {
	const t = useT('app')
	return (
		<span aria-hidden>
			{name.length === 1 && (
				<>
					<Kbd>{t('key.ctrl')}</Kbd>{' '}
				</>
			)}
			<Kbd>{name}</Kbd>
		</span>
	)
}

function useActions(): SpotlightActionGroupData[] {
	const t = useT('app')
	const rows = useListStore((state) => state.rows)
	const route = useRouteStore((state) => state.route)
	const { navigate, setView } = useRouteStore.getState()
	const { change } = useLayoutStore.getState()
	const view = route.name === 'agreement' ? route.view : null
	// In a bundle there is nothing but its paper.
	const isOpen = useAgreementStore((state) => state.agreement !== null && state.bundle === null) && view !== null
	const isRenewed = useAgreementStore((state) => state.agreement?.review.renewal !== undefined)
	const { opened } = useSpotlight(paletteStore)
	// Undo and redo come and go with these; while the palette is closed a keystroke must not draw it.
	useAgreementStore((state) => (opened ? state.steps : null))
	// A workspace may have thousands of agreements: nothing is gathered for a palette nobody sees.
	if (!opened) return []

	const commands = COMMANDS.filter(([name]) => isPossible(name)).map(
		([name, label, key]): SpotlightActionData => ({
			id: name,
			label: t(label),
			onClick: () => runCommand(name),
			...(key === undefined ? {} : { rightSection: <Keys name={key} /> }),
		}),
	)
	const inside: SpotlightActionData[] = isOpen
		? [
				{
					id: 'find',
					label: t('palette.find'),
					onClick: () => runCommand('find'),
					rightSection: <Keys name="F" />,
				},
				{
					id: 'check',
					label: t('palette.check'),
					onClick: () => runCommand('check'),
				},
				// Object.keys loses the key type; VIEWS has no others.
				...(Object.keys(VIEWS) as AgreementView[])
					.filter((other) => other !== view && (other !== 'renewal' || isRenewed))
					.map((other) => ({
						id: `view ${other}`,
						label: t(`palette.${other}`),
						onClick: () => setView(other),
					})),
				{
					id: 'paper',
					label: t('palette.paper'),
					onClick: () => change({ isPaperShown: !useLayoutStore.getState().isPaperShown }),
				},
				{
					id: 'side',
					label: t('palette.side'),
					onClick: () => change({ isSideShown: !useLayoutStore.getState().isSideShown }),
				},
			]
		: []
	const sections = isOpen
		? SECTIONS.map(({ id }, index) => ({
				id: `section ${id}`,
				label: `${index + 1} ${t(`section.${id}`)}`,
				onClick: () => {
					// The guided way has steps, not sections; free editing shows the whole of one.
					useRouteStore.getState().setView('edit')
					goToSection(id)
				},
			}))
		: []
	const agreements = (rows ?? []).map((row) => ({
		id: `agreement ${row.id}`,
		label: row.title === '' ? t('top.untitled') : row.title,
		description: row.customer ?? t('top.noCustomer'),
		onClick: () => void openAgreement(row.id),
	}))
	// As for the views.
	const places = (Object.keys(PAGES) as PageName[]).map((name) => ({
		id: `page ${name}`,
		label: t(`rail.${name}`),
		onClick: () => void navigate({ name }),
	}))
	return [
		{ group: t('palette.actions'), actions: [...commands, ...inside] },
		{ group: t('palette.sections'), actions: sections },
		{ group: t('palette.places'), actions: places },
		{ group: t('palette.agreements'), actions: agreements },
	].filter((group) => group.actions.length > 0)
}
