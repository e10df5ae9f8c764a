import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useT } from '../../app/i18n'
import { drawPicture, layText, linksOf, type PageLink } from './draw-page'
import type { OpenPdf, PdfPage } from './open-pdf'
import classes from './Pages.module.css'
import { PIXELS_PER_POINT } from './zoom'

type Props = {
	readonly pdf: OpenPdf
	/** Counts from 0. */
	readonly index: number
	readonly percent: number
	readonly top: number
	readonly width: number
	readonly height: number
	readonly onGoTo: (index: number) => void
}

/** One page: its picture, its words to select, its links. */
export function PdfPageView({ pdf, index, percent, top, width, height, onGoTo }: Props) {
	const t = useT('preview')
	const picture = useRef<HTMLDivElement>(null)
	const text = useRef<HTMLDivElement>(null)
	const [page, setPage] = useState<PdfPage | null>(null)
	const [links, setLinks] = useState<readonly PageLink[]>([])
	const [isDrawn, setDrawn] = useState(false)
	const [hasFailed, setFailed] = useState(false)

	useEffect(() => {
		let isWanted = true
		pdf.page(index).then(
			(found) => isWanted && setPage(found),
			() => isWanted && setFailed(true),
		)
		return () => {
			isWanted = false
		}
	}, [pdf, index])

	useEffect(() => {
		if (page === null) return
		const drawing = drawPicture(page, percent)
		let isWanted = true
		drawing.done.then(
			() => {
				if (!isWanted) return
				// What was there before stays, stretched, until the new picture is complete.
				picture.current?.replaceChildren(drawing.canvas)
				setDrawn(true)
				setFailed(false)
			},
			() => isWanted && setFailed(true),
		)
		return () => {
			isWanted = false
			drawing.cancel()
		}
	}, [page, percent])

	useEffect(() => {
		const container = text.current
		if (page === null || container === null) return
		let isWanted = true
		const laid = layText(pdf, page, container)
		// Without its words the page can still be read.
		laid.done.catch(() => undefined)
		linksOf(page).then(
			(found) => isWanted && setLinks(found),
			() => undefined,
		)
		return () => {
			isWanted = false
			laid.cancel()
			container.replaceChildren()
			setLinks([])
		}
	}, [pdf, page])

	const follow = async (destination: unknown) => {
		const target = await pdf.pageOfLink(destination)
		if (target !== null) onGoTo(target)
	}
	// A property of our own, which React's types do not know.
	const style = { top, width, height, '--total-scale-factor': (PIXELS_PER_POINT * percent) / 100 } as CSSProperties
	return (
		<section
			className={classes.page}
			aria-label={t('page.label', { page: index + 1, of: pdf.count })}
			data-drawn={isDrawn || undefined}
			style={style}
		>
			<div ref={picture} className={classes.picture} aria-hidden />
			{hasFailed && <p className={classes.failed}>{t('page.failed')}</p>}
			<div ref={text} className={classes.text} />
			{links.map(({ id, destination, place }) => (
				<button
					key={id}
					type="button"
					className={classes.link}
					data-page-link
					aria-label={t('link')}
					style={place}
					onClick={() => void follow(destination).catch(() => undefined)}
				/>
			))}
		</section>
	)
}
