import { createRoot } from 'react-dom/client'
import './theme.css'
import { App } from './App'
import { loadAhead } from './late'
import { Providers } from './Providers'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
	<Providers>
		<App onReady={loadAhead} />
	</Providers>,
)
