import type { ContractLanguage } from '../../../outline/block'

/** Words that a full stop belongs to, without it. Single letters ("z. B.", "i. S. d.", "e.g.") need no list. */
export const ABBREVIATIONS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		(
			'abs nr nrn art bzw ca vgl ggf ggfs inkl exkl max min mind evtl gem lit ziff bspw sog usw etc std sek tel str dr prof hr fr st kap anl ' +
			'abb tab zzgl abzgl einschl entspr bzgl lt betr div insb insbes sen jun jan feb apr jun jul aug sept sep okt nov dez mo di mi do sa so co'
		).split(' '),
	),
	en: new Set(
		(
			'no nos art sec secs cl para paras approx inc ltd co corp plc vs dr mr mrs ms prof st jan feb mar apr jun jul aug sept sep oct nov dec ' +
			'mon tue wed thu fri sat sun etc cf al fig ref incl excl max min dept est eg ie viz app sched ex'
		).split(' '),
	),
}

/** Those after which a sentence often ends: a capital that begins one tells. */
export const LAST_WORDS: ReadonlySet<string> = new Set([
	'usw',
	'etc',
	'al',
	'co',
	'inc',
	'ltd',
	'corp',
	'plc',
	'dergl',
	'ä',
	'm',
])

/** Words that begin sentences, and with a capital stand nowhere else. */
export const OPENERS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set(
		(
			'der die das den dem des ein eine einer eines einem einen er sie es wir dies diese dieser dieses diesem diesen jede jeder jedes jedem jeden ' +
			'bei im in am an auf aus mit nach von vom zu zum zur für über unter ab bis seit während wegen trotz durch ohne gegen innerhalb außerhalb ' +
			'wird werden ist sind hat haben kann können darf dürfen muss müssen soll sollen gilt gelten wenn falls sofern soweit sobald solange weil da ' +
			'dabei dadurch dafür dagegen daher damit danach darüber davon dazu hierzu hierbei hierfür jedoch zudem ferner außerdem nicht kein keine ' +
			'alle allen sämtliche etwaige weitere beide und oder aber auch nur so wer was wo wie als dann erst zunächst'
		).split(' '),
	),
	en: new Set(
		(
			'the a an this that these those it its he she they we if when where while unless until in on at for from to by with without within under upon ' +
			'after before during each every any all no both either neither such and or but however therefore otherwise provided subject as there here ' +
			'is are was were shall will may must can not only'
		).split(' '),
	),
}

export const MONTHS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: new Set('januar februar märz april mai juni juli august september oktober november dezember'.split(' ')),
	en: new Set('january february march april may june july august september october november december'.split(' ')),
}
