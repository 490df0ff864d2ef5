import type { CustomerWords } from './customer-words.ts';

export type PageState =
  | { show: 'question'; subject: string; organisation: string }
  | { show: 'thanks' | 'sorry' | 'answered' | 'gone' | 'unknown'; organisation: string };

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

/**
 * The page behind the customer's link: plain HTML that works without scripts. It knows the customer's own subject
 * and the organisation's name; nothing written inside the house is ever handed to it.
 */
export function confirmationPage(state: PageState, t: CustomerWords): string {
  const title = escaped(t(state.show === 'question' ? 'title' : state.show));
  return `<!doctype html>
<html lang="${t.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${style}</style></head>
<body><main><p class="from">${escaped(state.organisation)}</p><h1>${title}</h1>
${state.show === 'question' ? question(state.subject, t) : `<p>${escaped(t(`${state.show}-next`))}</p>`}
</main></body></html>`;
}

const question = (subject: string, t: CustomerWords) => `<p class="about">${escaped(subject)}</p>
<form method="post">
<fieldset><legend>${escaped(t('solved-question'))}</legend>
<label><input type="radio" name="solved" value="yes" required> ${escaped(t('yes'))}</label>
<label><input type="radio" name="solved" value="no"> ${escaped(t('no'))}</label></fieldset>
<fieldset class="effort"><legend>${escaped(t('effort-question'))}</legend>
<span>${escaped(t('effort-least'))}</span>
${[1, 2, 3, 4, 5].map((n) => `<label><input type="radio" name="effort" value="${n}"> ${n}</label>`).join('\n')}
<span>${escaped(t('effort-most'))}</span></fieldset>
<label class="words">${escaped(t('words-question'))}<textarea name="words" rows="4" maxlength="4000"></textarea></label>
<button>${escaped(t('send'))}</button>
</form>`;

const style = `:root{color-scheme:light dark;--ground:#FBFAF7;--surface:#fff;--edge:#7D837C;--ink:#1F2421;--quiet:#5E655F;--accent:#0B6B66;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ground:#151816;--surface:#1D211F;--edge:#7B837D;--ink:#E9ECE7;--quiet:#A3ABA5;--accent:#4FB8AE;--on:#0C1B19}}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem 4rem}.from{color:var(--quiet);margin:0}h1{font-size:1.6rem;margin:.2rem 0 1rem}
.about{border-left:3px solid var(--accent);padding-left:.75rem;overflow-wrap:anywhere}
fieldset{border:0;padding:0;margin:1.5rem 0}legend,.words{font-weight:600;display:block;margin-bottom:.5rem}
fieldset label{display:block;padding:.5rem 0;min-height:1.5rem}.effort label{display:inline-block;padding:.5rem .6rem}.effort span{color:var(--quiet)}
input{width:1.2rem;height:1.2rem;vertical-align:-.2rem;accent-color:var(--accent)}
textarea{display:block;width:100%;box-sizing:border-box;margin-top:.5rem;font:inherit;padding:.6rem;border:1px solid var(--edge);border-radius:8px;background:var(--surface);color:inherit}
button{margin-top:1.5rem;font:inherit;font-weight:600;padding:.7rem 1.4rem;border:0;border-radius:8px;background:var(--accent);color:var(--on);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;
