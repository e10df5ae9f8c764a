import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule, Severity } from '../finding'
import { found } from '../found'

type Need = {
	readonly problem: string
	readonly path: string
	readonly severity: Severity
	readonly isMissing: (agreement: Agreement) => boolean
}

const hasPromise = ({ objectives }: Agreement) => objectives.items.some(({ kind }) => kind === 'promise')
/** Units of one house owe each other no money and keep no secrets from each other. */
const isOutward = ({ parties }: Agreement) => parties.kind !== 'internal-ola'

/** What a section must hold for an agreement of its kind; what is printed as a blank is told there and not again here. */
const NEEDS: readonly Need[] = [
	{
		problem: 'hours',
		path: 'serviceHours.calendars',
		severity: 'warning',
		isMissing: ({ serviceHours }) => serviceHours.calendars.length === 0,
	},
	{
		problem: 'channels',
		path: 'serviceHours.channels',
		severity: 'warning',
		isMissing: ({ serviceHours }) => serviceHours.channels.length === 0,
	},
	{
		problem: 'objectives',
		path: 'objectives.items',
		severity: 'warning',
		isMissing: ({ objectives }) => objectives.items.length === 0,
	},
	{
		problem: 'promises',
		path: 'objectives.items',
		severity: 'warning',
		isMissing: (agreement) => agreement.objectives.items.length > 0 && !hasPromise(agreement),
	},
	{
		problem: 'report-contents',
		path: 'reporting.contents',
		severity: 'warning',
		isMissing: ({ reporting }) => reporting.contents.length + reporting.furtherContents.length === 0,
	},
	{
		problem: 'report-recipients',
		path: 'reporting.recipients',
		severity: 'warning',
		isMissing: ({ reporting }) => reporting.recipients.length === 0,
	},
	{
		problem: 'outage-notice',
		path: 'reporting.outageNotice',
		severity: 'info',
		isMissing: ({ reporting, objectives }) =>
			reporting.outageNotice === null && objectives.items.some(({ metric }) => metric === 'availability'),
	},
	{
		problem: 'escalation',
		path: 'escalation.levels',
		severity: 'warning',
		isMissing: ({ escalation }) => escalation.levels.length === 0,
	},
	{
		problem: 'remedies',
		path: 'remedies.schemes',
		severity: 'warning',
		isMissing: (agreement) =>
			isOutward(agreement) &&
			hasPromise(agreement) &&
			agreement.remedies.schemes.length + agreement.remedies.otherRemedies.length === 0,
	},
	{
		problem: 'roles',
		path: 'roles.stakeholders',
		severity: 'warning',
		isMissing: ({ roles }) => roles.stakeholders.length === 0,
	},
	{
		problem: 'duties',
		path: 'roles.duties',
		severity: 'info',
		isMissing: ({ roles }) => roles.duties.length === 0,
	},
	{
		problem: 'cooperation',
		path: 'roles.cooperation',
		severity: 'info',
		isMissing: ({ roles }) => roles.cooperation.length === 0,
	},
	{
		problem: 'confidentiality',
		path: 'legal.confidentiality',
		severity: 'info',
		isMissing: (agreement) => isOutward(agreement) && agreement.legal.confidentiality === null,
	},
	{
		problem: 'order',
		path: 'legal.orderOfDocuments',
		severity: 'info',
		isMissing: ({ legal, parties }) => legal.orderOfDocuments.length === 0 && parties.mainContract !== null,
	},
	{
		problem: 'signatories',
		path: 'signatures.signatories',
		severity: 'warning',
		isMissing: ({ signatures }) =>
			(['provider', 'customer'] as const).some((party) => signatures.signatories.every((one) => one.party !== party)),
	},
]

/** Whole parts that an agreement of this kind needs and that are empty or switched off. */
export const completenessRule: Rule = {
	id: 'completeness',
	check: ({ agreement }) =>
		NEEDS.filter(({ isMissing }) => isMissing(agreement)).map(
			({ problem, path, severity }): Finding => found('completeness', severity, path, { problem }),
		),
}
