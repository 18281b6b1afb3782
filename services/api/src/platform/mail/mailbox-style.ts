export const mailboxStyle = `
:root { color-scheme: light dark; --ground: #f7f5f0; --sheet: #fff; --line: #d9d4c7; --ink: #1f2a35; --quiet: #55616d; --act: #0b6357; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #161c22; --sheet: #1f2730; --line: #3c4854; --ink: #eceae4; --quiet: #b3bcc4; --act: #74c9ba; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 48rem; margin: 0 auto; padding: 0 16px; }
header { display: flex; justify-content: space-between; gap: 16px; }
a { color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
h1 { font-size: 1.44rem; line-height: 1.25; margin: 8px 0; }
h2 { font-size: 1.2rem; margin: 24px 0 8px; }
header a, main > p a { display: inline-block; padding: 10px 0; }
ol { list-style: none; margin: 16px 0; padding: 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
li { padding: 8px 16px; }
li + li { border-top: 1px solid var(--line); }
li a { display: inline-block; padding: 6px 0; font-weight: 600; }
li p, dt { margin: 0; color: var(--quiet); }
label { font-weight: 600; }
form p { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 16px; }
input, button { min-height: 44px; padding: 0 12px; font: inherit; border: 1px solid var(--quiet); border-radius: 6px; background: var(--sheet); color: inherit; }
input { flex: 1 1 14rem; min-width: 0; }
button { background: var(--act); border-color: var(--act); color: var(--sheet); }
dl { margin: 8px 0; }
dl div { display: flex; gap: 8px; }
dd { margin: 0; }
iframe, pre { width: 100%; margin: 0; background: #fff; color: #1f2a35; border: 1px solid var(--line); border-radius: 6px; }
pre a { color: #0b6357; }
iframe { height: 44rem; }
pre { padding: 16px; font: 0.9375rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
`;
