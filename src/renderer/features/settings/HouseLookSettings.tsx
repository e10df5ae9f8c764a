import { Button, ColorInput, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Brand, emptyBrand, FONT_SETS, type HouseLook, LOGO_LIMITS, type Logo } from '../../../shared/brand/brand'
import { contrastOnPaper, LEAST_CONTRAST } from '../../../shared/brand/contrast'
import { undrawable } from '../../../shared/outline/drawable'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { call } from '../../ipc/api'
import { drawnLogo } from './drawn-logo'
import classes from './HouseLook.module.css'
import { HouseLookPreview } from './HouseLookPreview'

const COLOUR = /^#[0-9a-f]{6}$/

/** How exports of the workspace look. Each change is stored at once; a value that cannot be printed well is not, and says why. */
export function HouseLookSettings({ canWrite }: { readonly canWrite: boolean }) {
	const t = useT('settings')
	const [look, setLook] = useState<HouseLook | null>(null)
	const [refusal, setRefusal] = useState<'too-large' | 'no-picture' | null>(null)
	const latest = useRef<HouseLook | null>(null)
	const load = useCallback(
		() =>
			call('look:get', {}).then((stored) => {
				latest.current = stored
				setLook(stored)
			}, tellError),
		[],
	)
	useEffect(() => {
		void load()
	}, [load])
	if (look === null) return null
	const brand = look.brand ?? emptyBrand
	/** On what was chosen last, stored or not yet: the answer to an earlier change must not undo a later one. */
	const save = (edit: (now: HouseLook) => HouseLook) => {
		const next = edit(latest.current ?? look)
		latest.current = next
		setLook(next)
		call('look:set', next).catch((error) => {
			tellError(error)
			return load()
		})
	}
	const change = (part: Partial<Brand>) => save((now) => ({ ...now, brand: { ...(now.brand ?? emptyBrand), ...part } }))
	const chooseLogo = async () => {
		const chosen = await call('look:choose-logo', {})
		if (chosen.kind === 'closed') return
		if (chosen.kind === 'refused') return setRefusal(chosen.reason)
		const logo = chosen.kind === 'chosen' ? chosen.logo : await madeOf(chosen.file)
		setRefusal(logo === null ? 'no-picture' : null)
		if (logo !== null) change({ logo })
	}
	return (
		<section className={classes.look} aria-label={t('look')}>
			<h2>{t('look')}</h2>
			<p>{t('look.text')}</p>
			<div className={classes.halves}>
				<fieldset className={classes.fields} disabled={!canWrite}>
					<div>
						<Group gap="sm">
							<Button variant="default" onClick={() => void chooseLogo().catch(tellError)}>
								{t('look.logo.choose')}
							</Button>
							{brand.logo !== null && (
								<Button variant="subtle" onClick={() => change({ logo: null })}>
									{t('look.logo.remove')}
								</Button>
							)}
						</Group>
						<p className={classes.hint}>{t('look.logo.text')}</p>
						{refusal !== null && (
							<p className={classes.error} role="alert">
								{t(`look.logo.${refusal}`)}
							</p>
						)}
					</div>
					<ColourField tone="accent" known={brand.accent} onSave={(accent) => change({ accent })} />
					<ColourField tone="line" known={brand.line} onSave={(line) => change({ line })} />
					<SegmentedControl
						aria-label={t('look.fonts')}
						value={look.fontSet}
						disabled={!canWrite}
						onChange={(fontSet) => save((now) => ({ ...now, fontSet }))}
						data={FONT_SETS.map((value) => ({ value, label: t(`look.fonts.${value}`) }))}
					/>
					<SegmentedControl
						aria-label={t('look.opening')}
						value={brand.opening}
						disabled={!canWrite}
						onChange={(opening) => change({ opening })}
						data={(['letterhead', 'title-page'] as const).map((value) => ({
							value,
							label: t(`look.opening.${value}`),
						}))}
					/>
					<FooterField known={brand.footer} onSave={(footer) => change({ footer })} />
				</fieldset>
				<HouseLookPreview look={look} />
			</div>
		</section>
	)
}

/** A logo of a file that is none as it is; null where that is no picture. */
async function madeOf(file: Uint8Array): Promise<Logo | null> {
	const png = await drawnLogo(new Uint8Array(file), LOGO_LIMITS.bytes)
	if (png === null) return null
	const made = await call('look:make-logo', { png: new Uint8Array(png) })
	return made.kind === 'chosen' ? made.logo : null
}

type ColourProps = {
	readonly tone: 'accent' | 'line'
	readonly known: string | null
	readonly onSave: (colour: string | null) => void
}

function ColourField({ tone, known, onSave }: ColourProps) {
	const t = useT('settings')
	const format = useFormat()
	const [typed, setTyped] = useState<string | null>(null)
	const shown = typed ?? known ?? ''
	const colour = shown.trim().toLowerCase()
	const contrast = COLOUR.test(colour) ? contrastOnPaper(colour) : null
	const least = LEAST_CONTRAST[tone]
	// Rounded down: what is shown as enough is enough.
	const ratio = contrast === null ? '' : format.number(Math.floor(contrast * 10) / 10)
	const isPale = contrast !== null && contrast < least
	const error = isPale
		? t('look.contrast', { contrast: ratio, least: format.number(least) })
		: colour !== '' && contrast === null
			? t('look.colour.wrong')
			: null
	const keep = (value: string) => {
		const next = value.trim().toLowerCase()
		if (next !== '' && (!COLOUR.test(next) || contrastOnPaper(next) < least)) return
		setTyped(null)
		if ((next === '' ? null : next) !== known) onSave(next === '' ? null : next)
	}
	return (
		<ColorInput
			label={t(`look.${tone}`)}
			placeholder={t('look.colour.none')}
			eyeDropperButtonProps={{ 'aria-label': t(`look.${tone}.pick`) }}
			value={shown}
			error={error}
			onChange={setTyped}
			onChangeEnd={keep}
			onBlur={() => keep(shown)}
		/>
	)
}

/** Saved when the field is left. */
function FooterField({ known, onSave }: { readonly known: string; readonly onSave: (footer: string) => void }) {
	const t = useT('settings')
	const [typed, setTyped] = useState<string | null>(null)
	const shown = typed ?? known
	const strange = undrawable(shown)
	return (
		<TextInput
			label={t('look.footer')}
			maxLength={140}
			value={shown}
			error={strange.length > 0 ? t('look.footer.letters', { letters: strange.slice(0, 5).join(' ') }) : null}
			onChange={(event) => setTyped(event.currentTarget.value)}
			onBlur={() => {
				if (strange.length > 0) return
				if (shown !== known) onSave(shown.trim())
				setTyped(null)
			}}
		/>
	)
}
