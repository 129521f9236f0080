import { Markup } from './markup.js';

/** The style of the page. Text has a contrast of at least 4.5 to 1 on every ground it stands on, in light and dark. */
export const htmlStyle: Markup = new Markup(`
:root{color-scheme:light dark;--ground:#fff;--raised:#f4f6f8;--line:#c9d1d9;--ink:#17202a;--quiet:#4a5664;--link:#0b4f9e;
--bad:#a3161a;--bad-ground:#fdeceb;--warn:#7a4a00;--warn-ground:#fff4dc;--note:#0b4f9e;--note-ground:#e8f1fc;
--good:#14602b;--good-ground:#e6f5ea;--open:#5b3a8c;--open-ground:#f1ebfa;--off:#4a5664;--off-ground:#eceff2;
--fill-bad:#c8352f;--fill-warn:#d99a1c;--fill-note:#3b82d6;--fill-good:#2f8f4e;--fill-open:#8e6cc4;--fill-off:#b6c0ca}
@media (prefers-color-scheme:dark){:root{--ground:#12171d;--raised:#1b222a;--line:#3a4653;--ink:#e8edf2;--quiet:#aab6c2;--link:#8dc0ff;
--bad:#ff9f98;--bad-ground:#3b1a1a;--warn:#f5c66b;--warn-ground:#352a10;--note:#8dc0ff;--note-ground:#152a44;
--good:#84d89b;--good-ground:#12301c;--open:#cdb5f5;--open-ground:#2a2040;--off:#aab6c2;--off-ground:#232b34;
--fill-bad:#d9544d;--fill-warn:#c98f22;--fill-note:#4f93de;--fill-good:#3f9d5e;--fill-open:#9a7bd0;--fill-off:#566372}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:72rem;padding:1rem clamp(.9rem,3vw,2rem) 3rem;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:inline-block;padding:.5rem}
header{padding-top:1rem}
.kicker{margin:0;color:var(--quiet);font-weight:600;letter-spacing:.04em}
h1{margin:.1rem 0;font-size:clamp(1.5rem,4vw,2.2rem);line-height:1.2}
h2{margin:2.6rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid var(--line);font-size:1.4rem}
h3{margin:0;font-size:1.1rem}
h4{margin:1.4rem 0 .2rem;font-size:1rem}
.by,.quiet{color:var(--quiet)}
.by{margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:1.2rem 0 0;padding:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}
code,pre{font-family:ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.9em}
.verdict{display:flex;gap:.8rem;margin:0;padding:1rem 1.2rem;border-left:.5rem solid;border-radius:.4rem;font-size:1.2rem}
.verdict strong{display:block;font-weight:650}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.6rem;margin:1rem 0 0}
.totals div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding:.6rem .9rem;border-radius:.4rem;background:var(--raised)}
.totals dt{font-size:.95rem}
.totals dd{margin:0;font-size:1.9rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}
.totals.small dd{font-size:1.25rem}
.bad{color:var(--bad);background:var(--bad-ground)}.warn{color:var(--warn);background:var(--warn-ground)}
.note{color:var(--note);background:var(--note-ground)}.good{color:var(--good);background:var(--good-ground)}
.open{color:var(--open);background:var(--open-ground)}.off{color:var(--off);background:var(--off-ground)}
.totals div.bad{background:var(--bad-ground)}.totals div.warn{background:var(--warn-ground)}.totals div.note{background:var(--note-ground)}
.mark{display:inline-block;padding:0 .5rem;border-radius:1rem;font-size:.9rem;font-weight:600;white-space:nowrap}
.table{overflow-x:auto}
table{width:100%;border-collapse:collapse}
caption{padding:0 0 .4rem;color:var(--quiet);text-align:left}
th,td{padding:.5rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--raised);white-space:nowrap}
th,td{min-width:5.5rem}
tbody th{min-width:13rem;font-weight:600}
.number{min-width:0;text-align:right;font-variant-numeric:tabular-nums}
th code,td code,th .quiet{color:var(--quiet);font-weight:400}a code{color:inherit}
.bar{display:block;width:100%;min-width:7rem;height:.9rem;margin-top:.35rem}
.patterns{position:absolute;width:0;height:0}
.ink{fill:var(--ground);fill-opacity:.65}
.fill.bad{fill:var(--fill-bad)}.fill.warn{fill:var(--fill-warn)}.fill.note{fill:var(--fill-note)}
.fill.good{fill:var(--fill-good)}.fill.open{fill:var(--fill-open)}.fill.off{fill:var(--fill-off)}
article{margin:1rem 0;padding:1rem 1.2rem;border:1px solid var(--line);border-radius:.5rem}
article p{margin:.15rem 0}
.words dt{font-weight:600}.words dd{margin:0 0 .6rem;max-width:60rem}
.todo{max-width:60rem}
.findings{margin:.6rem 0;padding:0;list-style:none}
.findings li{margin:.5rem 0;padding:.1rem 0 .1rem .9rem;border-left:.2rem solid var(--line)}
.places{padding-left:1.2rem}
pre{margin:.4rem 0;padding:.5rem .8rem;border-radius:.3rem;background:var(--raised);white-space:pre-wrap}
mark{padding:.05em 0;background:var(--bad-ground);color:var(--bad);font-weight:650;text-decoration:underline wavy;text-underline-offset:.25em}
summary{padding:.3rem 0;color:var(--link);cursor:pointer}
footer{margin-top:3rem;border-top:1px solid var(--line);color:var(--quiet)}
@media (max-width:44rem){article{padding:.7rem .8rem}table,tbody,tr,tbody th,td{display:block;min-width:0}caption{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody tr{margin:.6rem 0;padding:.5rem .8rem;border:1px solid var(--line);border-radius:.4rem}th,td{padding:.15rem 0;border:0;text-align:left}
td::before{content:attr(data-column) ": ";color:var(--quiet)}td.number{display:inline-block;margin-right:1rem;text-align:left}td[data-column=""]::before{content:none}.bar{margin-bottom:.35rem}}
@media print{nav,.skip{display:none}body{max-width:none;padding:0;font-size:10pt}article,tr{break-inside:avoid-page}h2,h3,h4{break-after:avoid}
*{print-color-adjust:exact}details::details-content{display:block;content-visibility:visible}.table{overflow:visible}}
`);
