import { z } from 'zod'

/** Fonts that are shipped, by the family of the paper's own words. */
export const FONT_SETS = ['source-serif-4', 'source-sans-3'] as const
export type FontSet = (typeof FONT_SETS)[number]

/** Bytes of a logo and pixels of its longer side, and bytes of a file that one is made of. */
export const LOGO_LIMITS = { bytes: 512 * 1024, pixels: 2_000, fileBytes: 24 * 1024 * 1024 } as const

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)
const pixelsSchema = z.int().min(1).max(LOGO_LIMITS.pixels)

/** A picture without anything but its pixels: no places, no comments of who took it. */
export const logoSchema = z.object({
	format: z.enum(['png', 'jpeg']),
	base64: z.base64().max(Math.ceil(LOGO_LIMITS.bytes / 3) * 4),
	width: pixelsSchema,
	height: pixelsSchema,
})
export type Logo = z.infer<typeof logoSchema>

/** How the house shows itself on what it exports. Null is Pledge's own look. */
export const brandSchema = z.object({
	logo: logoSchema.nullable(),
	/** Of title and heads. */
	accent: colourSchema.nullable(),
	/** Of the rules at head and foot. */
	line: colourSchema.nullable(),
	/** Below the foot of every page. */
	footer: z.string().max(140),
	/** `title-page`: title and parties have the first page for themselves. */
	opening: z.enum(['letterhead', 'title-page']),
})
export type Brand = z.infer<typeof brandSchema>

export const houseLookSchema = z.object({ fontSet: z.enum(FONT_SETS), brand: brandSchema.nullable() })
export type HouseLook = z.infer<typeof houseLookSchema>

export const plainLook: HouseLook = { fontSet: 'source-serif-4', brand: null }

export const emptyBrand: Brand = { logo: null, accent: null, line: null, footer: '', opening: 'letterhead' }

/** The look as it is stored: a brand that says nothing is none. */
export function tidyLook({ fontSet, brand }: HouseLook): HouseLook {
	if (brand === null) return { fontSet, brand }
	const tidy = { ...brand, footer: brand.footer.trim() }
	const isEmpty = JSON.stringify(tidy) === JSON.stringify({ ...emptyBrand })
	return { fontSet, brand: isEmpty ? null : tidy }
}
