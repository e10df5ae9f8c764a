import type { CSSProperties } from 'react'
import type { HouseLook } from '../../../shared/brand/brand'
import { useT } from '../../app/i18n'
import classes from './HouseLook.module.css'

/** The first page in small: where the logo, the colours and the line at the foot will stand. */
export function HouseLookPreview({ look }: { readonly look: HouseLook }) {
	const t = useT('settings')
	const { brand, fontSet } = look
	const colours = {
		'--accent-ink': brand?.accent ?? '#141414',
		'--line-ink': brand?.line ?? '#b8b8b8',
	} as CSSProperties // React's type knows no custom properties.
	const isTitlePage = brand?.opening === 'title-page'
	return (
		<div role="img" aria-label={t('look.preview')} className={classes.paper} data-fonts={fontSet} style={colours}>
			<div className={classes.head}>
				{brand?.logo && <img alt="" src={`data:image/${brand.logo.format};base64,${brand.logo.base64}`} />}
			</div>
			<div className={isTitlePage ? classes.low : undefined}>
				<div className={classes.title}>{t('look.preview.title')}</div>
				<div className={classes.subtitle}>{t('look.preview.subtitle')}</div>
			</div>
			{!isTitlePage && (
				<>
					<div className={classes.heading}>1 {t('look.preview.heading')}</div>
					<div>1.1 {t('look.preview.body')}</div>
				</>
			)}
			<div className={classes.foot}>{brand?.footer}</div>
		</div>
	)
}
