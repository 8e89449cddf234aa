/** How every browser is started. */
export const flags = [
  '--headless',
  '--remote-debugging-pipe',
  // The page must look the same on every machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // No name is resolved and no address reached, whatever the page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  // Its tab is hidden while it prints, which is no reason to be slow.
  '--disable-renderer-backgrounding',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--metrics-recording-only',
  '--mute-audio',
  '--hide-scrollbars',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain'
]
