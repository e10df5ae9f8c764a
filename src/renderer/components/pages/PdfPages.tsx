import { useT } from '../../app/i18n'
import type { OpenPdf } from './open-pdf'
import classes from './Pages.module.css'
import { PdfPageView } from './PdfPageView'
import { topOf } from './page-places'
import type { Pages } from './use-pages'
import { GAP } from './zoom'

type Props = { readonly pdf: OpenPdf | null; readonly pages: Pages; readonly isOld: boolean }

/** The pages under each other; only those in sight are drawn. */
export function PdfPages({ pdf, pages, isOld }: Props) {
	const t = useT('preview')
	const { places, sight, percent } = pages
	const { width, height } = places.page
	const indexes = Array.from({ length: sight.last - sight.first + 1 }, (_, step) => sight.first + step)
	return (
		<section
			ref={pages.scroller}
			className={classes.scroller}
			aria-label={t('pages')}
			aria-busy={isOld}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
			tabIndex={0}
			data-autofocus
			onScroll={pages.onScroll}
		>
			<div className={classes.stack} style={{ height: places.total, width: width + 2 * GAP }}>
				{pdf !== null &&
					indexes.map((index) => (
						<PdfPageView
							key={index}
							{...{ pdf, index, percent, width, height }}
							top={topOf(places, index)}
							onGoTo={pages.goTo}
						/>
					))}
			</div>
		</section>
	)
}
