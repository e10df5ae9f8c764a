import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileZip } from '@tabler/icons-react'
import { tellError } from '../app/error-text'
import { DocumentBar } from '../components/frame/DocumentBar'
import { call } from '../ipc/api'
import { useAgreement, useAgreementStore } from '../stores/agreement-store'
import { saveBundleAs } from '../stores/bundle-file'
import { useBundleStore } from '../stores/bundle-store'
import { type AgreementView, useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { useT } from './i18n'
import { SaveNote } from './SaveNote'
import { PaperLanguage, UndoButtons } from './TopBar'

/** Over a bundle that is worked in by itself: what it is, whether it is saved, and the ways out of it. */
export function BundleBar({ view }: { readonly view: AgreementView }) {
	const t = useT('bundles')
	const app = useT('app')
	const navigate = useRouteStore((state) => state.navigate)
	const setView = useRouteStore((state) => state.setView)
	const title = useAgreement((agreement) => agreement.title)
	const customer = useAgreement((agreement) => agreement.parties.customer.name)
	const isSuggesting = useAgreementStore((state) => state.suggesting !== null)
	return (
		<DocumentBar
			back={{ label: app('top.back'), onClick: () => void navigate({ name: 'agreements' }) }}
			title={title === '' ? app('top.untitled') : title}
			detail={customer ?? app('top.noCustomer')}
			badge={t('badge')}
			badgeIcon={<IconFileZip size={12} />}
			state={<SaveNote />}
		>
			<UndoButtons />
			<PaperLanguage />
			{view !== 'review' && !isSuggesting && (
				<Button variant="default" onClick={() => setView('review')}>
					{app('top.review')}
				</Button>
			)}
			<FileMenu />
		</DocumentBar>
	)
}

function FileMenu() {
	const t = useT('bundles')
	const exports = useT('export')
	const canWrite = useSettingsStore((state) => state.info?.readOnly == null)
	const path = useAgreementStore((state) => state.bundle?.path ?? '')
	return (
		<Menu position="bottom-end">
			<Menu.Target>
				<Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.6} />} title={path}>
					{t('file')}
				</Button>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label>{path.split(/[\\/]/).at(-1)}</Menu.Label>
				<Menu.Item onClick={() => void saveBundleAs().catch(tellError)}>{t('saveAs')}</Menu.Item>
				<Menu.Item onClick={() => void call('files:show', { path }).catch(tellError)}>
					{exports('folder.show')}
				</Menu.Item>
				{canWrite && (
					<Menu.Item onClick={() => void useBundleStore.getState().lookAgain()}>{t('toWorkspace')}</Menu.Item>
				)}
			</Menu.Dropdown>
		</Menu>
	)
}
