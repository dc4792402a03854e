// Runs before the first paint, so that a chosen theme never flashes as the other one.
try {
  const theme = localStorage.getItem('freedom13.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const language = localStorage.getItem('freedom13.language')
  if (language === 'en') document.documentElement.lang = 'en'
} catch {
  // Storage may be closed to us; the system's own theme is then the right one.
}
