import { escapeXml } from './xml'

/** The shape type of WordArt in a straight line, as Word writes it. */
const formulas = [
	'sum #0 0 10800',
	'prod #0 2 1',
	'sum 21600 0 @1',
	'sum 0 0 @2',
	'sum 21600 0 @3',
	'if @0 @3 0',
	'if @0 21600 @1',
	'if @0 0 @2',
	'if @0 @4 21600',
	'mid @5 @6',
	'mid @8 @5',
	'mid @7 @8',
	'mid @6 @7',
	'sum @6 0 @5',
]
const shapeType = [
	'<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">',
	`<v:formulas>${formulas.map((formula) => `<v:f eqn="${formula}"/>`).join('')}</v:formulas>`,
	'<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>',
	'<v:textpath on="t" fitshape="t"/></v:shapetype>',
].join('')

/**
 * Word's own watermark: a WordArt shape behind the text, anchored in the header. The name tells Word what it is, so that Design >
 * Watermark can remove it.
 */
export function watermarkXml(
	text: string,
	{ id, fontName }: { readonly id: number; readonly fontName: string },
): string {
	const letters = Math.max(1, Array.from(text).length)
	const width = Math.min(440, 75 * letters)
	const style = [
		'position:absolute;margin-left:0;margin-top:0',
		`width:${width}pt;height:${Math.round((width / letters) * 1.15)}pt`,
		'rotation:310;z-index:-251658752',
		'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
		'mso-position-vertical:center;mso-position-vertical-relative:margin',
	].join(';')
	return [
		`<w:r><w:pict>${shapeType}<v:shape id="PowerPlusWaterMarkObject${id}" type="#_x0000_t136" alt="${escapeXml(text)}"`,
		` style="${style}" o:allowincell="f" fillcolor="#f1f1f1" stroked="f">`,
		`<v:textpath style="font-family:&quot;${fontName}&quot;;font-size:1pt" string="${escapeXml(text)}"/></v:shape></w:pict></w:r>`,
	].join('')
}
