import { BuilderElement, Run } from 'docx'
import { fontName } from './docx-styles'

/** `attributes('id', 'x')` in the shape docx's builder wants. */
function attributes(pairs: Readonly<Record<string, string>>): Record<string, { key: string; value: string }> {
	return Object.fromEntries(Object.entries(pairs).map(([key, value]) => [key, { key, value }]))
}

function element(
	name: string,
	pairs: Readonly<Record<string, string>>,
	children: readonly BuilderElement[] = [],
): BuilderElement {
	return new BuilderElement({ name, attributes: attributes(pairs), children })
}

/**
 * Word's own watermark: a WordArt shape behind the text, anchored in the header. The name tells Word what it is, so that Design >
 * Watermark can remove it. Written here because docx gives its shape a random id.
 */
export function watermarkRun(text: string, id: number): Run {
	const width = Math.min(440, 75 * Array.from(text).length)
	const style = [
		'position:absolute;margin-left:0;margin-top:0',
		`width:${width}pt;height:${Math.round((width / Math.max(1, Array.from(text).length)) * 1.15)}pt`,
		'rotation:310;z-index:-251658752',
		'mso-position-horizontal:center;mso-position-horizontal-relative:margin',
		'mso-position-vertical:center;mso-position-vertical-relative:margin',
	].join(';')
	const shapeType = element(
		'v:shapetype',
		{
			id: '_x0000_t136',
			coordsize: '21600,21600',
			'o:spt': '136',
			adj: '10800',
			path: 'm@7,l@8,m@5,21600l@6,21600e',
		},
		[
			element('v:formulas', {}, [
				...[
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
				].map((formula) => element('v:f', { eqn: formula })),
			]),
			element('v:path', {
				textpathok: 't',
				'o:connecttype': 'custom',
				'o:connectlocs': '@9,0;@10,10800;@11,21600;@12,10800',
				'o:connectangles': '270,180,90,0',
			}),
			element('v:textpath', { on: 't', fitshape: 't' }),
		],
	)
	const shape = element(
		'v:shape',
		{
			id: `PowerPlusWaterMarkObject${id}`,
			type: '#_x0000_t136',
			alt: text,
			style,
			'o:allowincell': 'f',
			fillcolor: '#ededed',
			stroked: 'f',
		},
		[element('v:textpath', { style: `font-family:"${fontName}";font-size:1pt`, string: text })],
	)
	return new Run({ children: [element('w:pict', {}, [shapeType, shape])] })
}
