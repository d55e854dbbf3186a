/** How a plan's HTML file looks and copies. It is part of the file: nothing is loaded from anywhere. */

export const PAGE_STYLE = `
:root{color-scheme:light dark;--line:#d5d9e0;--soft:#f1f2f4;--quiet:#505f79;--link:#0c66e4}
@media screen and (prefers-color-scheme:dark){:root{--line:#454f59;--soft:#22272b;--quiet:#9fadbc;--link:#579dff}}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:56rem;padding:1rem}
header{border-bottom:1px solid var(--line);color:var(--quiet);font-size:.9rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding-bottom:.75rem}
a{color:var(--link)}
h1{line-height:1.25}
h2{border-top:1px solid var(--line);margin-top:2rem;padding-top:1rem}
aside,blockquote{background:var(--soft);border-radius:6px;margin:0 0 1rem;padding:.75rem 1rem}
blockquote{overflow-wrap:anywhere;position:relative}
aside p,td p,th p,li p{margin:.15rem 0}
table{border-collapse:collapse;table-layout:fixed;width:100%}
th:first-child{width:22%}
td,th{border:1px solid var(--line);overflow-wrap:anywhere;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{background:var(--soft)}
.status{border-radius:3px;background:var(--soft);border:1px solid var(--line);font-size:.8rem;font-weight:700;padding:.1rem .35rem}
.red{background:#c9372c;color:#fff}.yellow{background:#f5cd47;color:#172b4d}.blue{background:#0c66e4;color:#fff}.purple{background:#6e5dc6;color:#fff}
button{font:inherit;font-size:.9rem;margin:.5rem .5rem 0 0;min-height:2.5rem;padding:.25rem .9rem}
@media(max-width:40rem){
table,tbody,tr,td{display:block}
thead{display:none}
tr{border:1px solid var(--line);border-radius:6px;margin-bottom:1rem}
td{border:0}
td::before{color:var(--quiet);content:attr(data-column);display:block;font-size:.8rem}
}
@media print{
:root{color-scheme:light}
nav,button{display:none}
body{font-size:11pt;max-width:none;padding:0}
.status{print-color-adjust:exact;-webkit-print-color-adjust:exact}
tr,li,blockquote{break-inside:avoid}
h1,h2,h3,h4,h5,thead,p:has(+ol),p:has(+ul),p:has(+blockquote){break-after:avoid}
}
`;

/**
 * A press copies a text as it is read. Where the browser forbids that, the text is left selected.
 */
export const PAGE_SCRIPT = `
for (const text of document.querySelectorAll('blockquote')) {
  const words = text.innerText;
  const button = document.createElement('button');
  button.textContent = document.body.dataset.copy;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = document.body.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
    }
  };
  text.after(button);
}
`;
