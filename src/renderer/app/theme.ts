import {
	ActionIcon,
	Button,
	type CSSVariablesResolver,
	createTheme,
	Drawer,
	Input,
	Kbd,
	Menu,
	Modal,
	Popover,
	SegmentedControl,
	Tabs,
	Tooltip,
} from '@mantine/core'

/** Shade 6 fills in light, shade 5 in dark; both carry white text with 4.5:1. */
const accent = [
	'#eef1fb',
	'#dce2f7',
	'#b8c4ee',
	'#9daeff',
	'#7187e2',
	'#4a64d8',
	'#2f4cc0',
	'#2941a6',
	'#22368a',
	'#1b2b6e',
] as const

/** Controls are 32 px high unless a size is asked for. */
const CONTROL_HEIGHT = 'calc(2rem * var(--mantine-scale))'

/** The smallest button of Mantine is 22 px high, less than what WCAG 2.2 asks of a target. */
function buttonSizes(size: unknown): Record<string, string> {
	if (size === undefined) return { '--button-height': CONTROL_HEIGHT, '--button-padding-x': '12px' }
	return size === 'compact-xs' ? { '--button-height': '24px' } : {}
}

export const theme = createTheme({
	primaryColor: 'accent',
	primaryShade: { light: 6, dark: 5 },
	colors: { accent },
	fontFamily: "'Inter Variable', 'Inter', system-ui, sans-serif",
	fontFamilyMonospace: 'ui-monospace, monospace',
	fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.875rem', xl: '1.25rem' },
	lineHeights: { xs: '1.45', sm: '1.3334', md: '1.5385', lg: '1.4286', xl: '1.4' },
	spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
	radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '10px' },
	defaultRadius: 'md',
	headings: {
		fontWeight: '600',
		sizes: {
			h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
			h2: { fontSize: '1.25rem', lineHeight: '1.75rem' },
			h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
			h4: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
		},
	},
	respectReducedMotion: true,
	components: {
		Button: Button.extend({
			defaultProps: { fz: 'md', fw: 600 },
			vars: (_theme, props) => ({
				root: buttonSizes(props.size),
			}),
		}),
		ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 32 } }),
		Input: Input.extend({
			vars: (_theme, props) => ({
				wrapper:
					props.size === undefined || props.size === 'sm'
						? { '--input-height': CONTROL_HEIGHT, '--input-fz': 'var(--mantine-font-size-md)' }
						: {},
			}),
		}),
		Modal: Modal.extend({ defaultProps: { radius: 'xl', centered: true, transitionProps: { duration: 120 } } }),
		Drawer: Drawer.extend({ defaultProps: { transitionProps: { duration: 120 } } }),
		Menu: Menu.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
		Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } }),
		Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } }),
		Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
		SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm' } }),
		Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
	},
})

/** Mantine's own variables take our tokens (theme.css), so that its components need no colours of their own. */
export const cssVariables: CSSVariablesResolver = () => {
	const tokens = {
		'--mantine-color-body': 'var(--panel)',
		'--mantine-color-text': 'var(--text)',
		'--mantine-color-dimmed': 'var(--text-second)',
		'--mantine-color-placeholder': 'var(--text-third)',
		'--mantine-color-anchor': 'var(--accent-text)',
		'--mantine-color-default': 'var(--field)',
		'--mantine-color-default-hover': 'var(--hover)',
		'--mantine-color-default-color': 'var(--text)',
		'--mantine-color-default-border': 'var(--line-strong)',
		'--mantine-color-error': 'var(--unrealistic)',
		'--mantine-color-accent-text': 'var(--accent-text)',
		'--mantine-color-accent-light': 'var(--accent-soft)',
		'--mantine-color-accent-light-hover': 'var(--accent-soft)',
		'--mantine-color-accent-light-color': 'var(--accent-text)',
		'--mantine-color-accent-outline': 'var(--accent-line)',
		'--mantine-color-gray-text': 'var(--text-second)',
		'--mantine-color-gray-light': 'var(--hover)',
		'--mantine-color-gray-light-hover': 'var(--hover)',
		'--mantine-color-gray-light-color': 'var(--text)',
		'--mantine-primary-color-filled': 'var(--accent-fill)',
		'--mantine-color-accent-filled': 'var(--accent-fill)',
	}
	return { variables: {}, light: tokens, dark: tokens }
}
