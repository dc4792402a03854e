import './shared/ui/tokens.css'
import './shared/ui/base.css'
import './first-load.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { watchChunks } from './app/watch-chunks'
import { chosenLanguage, setLanguage } from './shared/i18n/language'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

watchChunks()
await setLanguage(chosenLanguage())
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
