document.documentElement.dataset.appState = 'ready'
