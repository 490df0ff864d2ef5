// Handed over when it is built: imported, they would bring a second file along.
import { colours } from 'virtual:widget-words';

const variables = (scheme: 'light' | 'dark'): string => {
  const { surface, edge, ink, quiet, accent, accentInk, alarm } = colours[scheme];
  return `--s:${surface};--e:${edge};--i:${ink};--q:${quiet};--a:${accent};--o:${accentInk};--w:${alarm}`;
};

/** The look of the form on other people's pages; everything is said here, for nothing of the page comes through. */
export const style = `:host{all:initial;${variables('light')}}
@media(prefers-color-scheme:dark){:host{${variables('dark')}}}
*{box-sizing:border-box;font:inherit;color:inherit}[hidden]{display:none!important}
.panel{display:grid;gap:12px;max-width:26rem;padding:16px;border:1px solid var(--e);border-radius:8px;background:var(--s);color:var(--i);font:16px/1.5 system-ui,sans-serif}
.floating{position:fixed;inset:auto 16px 16px auto;z-index:2147483000;width:calc(100vw - 32px);max-height:calc(100vh - 32px);overflow:auto}
h2{margin:0;font-size:18px;font-weight:600;line-height:1.35}p{margin:0}.quiet{color:var(--q);font-size:14px}.said:empty,.quiet:empty{display:none}.wrong{color:var(--w)}
form{display:grid;gap:12px;margin:0}label{display:grid;gap:4px}
input,textarea{width:100%;min-height:44px;padding:10px 12px;border:1px solid var(--e);border-radius:8px;background:var(--s)}textarea{resize:vertical}
.trap{position:absolute;left:-9999px;width:1px;height:1px;min-height:0;padding:0;border:0}
button{min-height:44px;padding:8px 20px;border:1px solid var(--e);border-radius:8px;background:var(--s);cursor:pointer}
button[type=submit],.opener{border-color:transparent;background:var(--a);color:var(--o);font-weight:600}button:disabled{opacity:.6;cursor:default}
.opener{position:fixed;inset:auto 16px 16px auto;z-index:2147483000;font:600 16px/1.5 system-ui,sans-serif}
:focus-visible{outline:3px solid var(--a);outline-offset:2px}`;
