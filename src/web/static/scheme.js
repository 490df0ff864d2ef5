// Before the first paint: whoever chose dark must not be flashed with a white page. Its own file, so that
// the content security policy needs no inline script. Same key and attribute as the colour scheme in app/theme.
(() => {
  let asked = 'auto';
  try {
    asked = localStorage.getItem('heed.scheme') || 'auto';
  } catch {}
  const dark = asked === 'dark' || (asked === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  root.style.background = dark ? '#151816' : '#FBFAF7';
})();
