import { ActionIcon, Button, Select, Textarea, TextInput, Title, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ARTICLE_PLACES, type OwnBlock } from '../../../shared/agreement/own-content'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useRouteStore } from '../../stores/route-store'
import { useField } from '../../stores/use-field'
import { AnnexFile } from './AnnexFile'
import head from './FormPane.module.css'
import classes from './OwnForm.module.css'
import { OwnTableForm } from './OwnTableForm'
import { addOwnBlock } from './own-edits'

/** An article or annex the user writes: title, place, text and tables. */
export function OwnForm({ id, tools }: { readonly id: string; readonly tools: ReactNode }) {
	const t = useT('editor')
	const list = useAgreement((agreement) =>
		agreement.annexes.some((annex) => annex.id === id) ? 'annexes' : 'ownArticles',
	)
	const position = useAgreement((agreement) => agreement[list].findIndex((part) => part.id === id))
	const last = useAgreement((agreement) => agreement[list].length - 1)
	const part = useAgreement((agreement) => agreement[list][position])
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { remove, move } = useAgreementStore.getState()
	const setSection = useRouteStore((state) => state.setSection)
	if (part === undefined) return <p className={head.intro}>{t('own.gone')}</p>
	const path = `${list}.${id}`
	const kind = list === 'annexes' ? 'annex' : 'article'
	return (
		<>
			<header className={head.head}>
				<div>
					<Title order={1}>{part.title ?? t(`own.untitled.${kind}`)}</Title>
					<p className={head.intro}>{t(`own.intro.${kind}`)}</p>
				</div>
				{tools}
			</header>
			<div className={classes.fields}>
				<TitleInput path={`${path}.title`} />
				{kind === 'article' && <AfterSelect path={`${path}.after`} />}
			</div>
			{'attachment' in part && <AnnexFile annex={part} />}
			{part.content.map((block, index) => (
				<OwnBlockForm
					key={block.id}
					block={block}
					path={`${path}.content.${block.id}`}
					index={index}
					last={part.content.length - 1}
				/>
			))}
			{!isReadOnly && (
				<>
					<div className={classes.add}>
						<Button
							variant="default"
							leftSection={<IconPlus size={16} stroke={1.6} />}
							onClick={() => addOwnBlock(path, part.content, 'text')}
						>
							{t('own.addText')}
						</Button>
						<Button
							variant="default"
							leftSection={<IconPlus size={16} stroke={1.6} />}
							onClick={() => addOwnBlock(path, part.content, 'table')}
						>
							{t('own.addTable')}
						</Button>
					</div>
					<footer className={classes.foot}>
						<Button variant="subtle" color="gray" disabled={position === 0} onClick={() => move(path, position - 1)}>
							{t('own.earlier')}
						</Button>
						<Button variant="subtle" color="gray" disabled={position === last} onClick={() => move(path, position + 1)}>
							{t('own.later')}
						</Button>
						<Button
							variant="subtle"
							color="gray"
							className={classes.remove}
							leftSection={<IconTrash size={16} stroke={1.6} />}
							onClick={() => {
								remove(path)
								setSection(kind === 'article' && 'after' in part ? part.after : 'legal')
							}}
						>
							{t(`own.remove.${kind}`)}
						</Button>
					</footer>
				</>
			)}
			<div className={head.end} />
		</>
	)
}

function TitleInput({ path }: { readonly path: string }) {
	const t = useT('editor')
	const field = useField(path)
	return (
		<TextInput
			data-path={path}
			label={t('own.title')}
			value={typeof field.value === 'string' ? field.value : ''}
			maxLength={300}
			readOnly={field.readOnly}
			onFocus={field.focused}
			onChange={(event) => field.set(event.currentTarget.value === '' ? null : event.currentTarget.value)}
		/>
	)
}

function AfterSelect({ path }: { readonly path: string }) {
	const t = useT('editor')
	const app = useT('app')
	const field = useField(path)
	return (
		<Select
			data-path={path}
			label={t('own.after')}
			data={ARTICLE_PLACES.map((place) => ({ value: place, label: app(`section.${place}`) }))}
			value={typeof field.value === 'string' ? field.value : null}
			allowDeselect={false}
			readOnly={field.readOnly}
			onFocus={field.focused}
			onChange={(place) => field.set(place)}
		/>
	)
}

type BlockProps = {
	readonly block: OwnBlock
	readonly path: string
	readonly index: number
	readonly last: number
}

function OwnBlockForm({ block, path, index, last }: BlockProps) {
	const t = useT('editor')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { remove, move } = useAgreementStore.getState()
	const name = t(`own.block.${block.kind}`, { number: index + 1 })
	const tool = (label: string, icon: ReactNode, isPossible: boolean, onClick: () => void) => (
		<Tooltip label={label}>
			<ActionIcon
				size={28}
				aria-label={`${label}: ${name}`}
				disabled={!isPossible}
				onClick={onClick}
				variant="transparent"
			>
				{icon}
			</ActionIcon>
		</Tooltip>
	)
	return (
		<section className={classes.block} aria-label={name}>
			<div className={classes.blockHead}>
				<h2>{name}</h2>
				{!isReadOnly && (
					<>
						{tool(t('own.up'), <IconArrowUp size={16} stroke={1.6} />, index > 0, () => move(path, index - 1))}
						{tool(t('own.down'), <IconArrowDown size={16} stroke={1.6} />, index < last, () => move(path, index + 1))}
						{tool(t('own.removeBlock'), <IconTrash size={16} stroke={1.6} />, true, () => remove(path))}
					</>
				)}
			</div>
			{block.kind === 'text' ? (
				<TextBlock path={`${path}.text`} label={name} />
			) : (
				<OwnTableForm table={block} path={path} />
			)}
		</section>
	)
}

function TextBlock({ path, label }: { readonly path: string; readonly label: string }) {
	const t = useT('editor')
	const field = useField(path)
	return (
		<Textarea
			data-path={path}
			aria-label={label}
			placeholder={t('own.text.placeholder')}
			autosize
			minRows={3}
			maxLength={50_000}
			value={typeof field.value === 'string' ? field.value : ''}
			readOnly={field.readOnly}
			onFocus={field.focused}
			onChange={(event) => field.set(event.currentTarget.value === '' ? null : event.currentTarget.value)}
		/>
	)
}
