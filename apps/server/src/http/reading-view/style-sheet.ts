/** The style of the reading view: system type, one column of text, tables that scroll by themselves on a phone. */
export const readingViewStyle = `
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 4rem; font: 1.0625rem/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #1b1f22; background: #fff; }
header { border-bottom: 4px solid #1d4f5c; font-weight: 700; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; border-bottom: 1px solid #8a9499; }
h3 { margin-top: 2rem; }
a { color: #1d4f5c; }
a:focus-visible { outline: 3px solid #1b1f22; outline-offset: 2px; background: #ffdd00; color: #1b1f22; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; }
nav ul { columns: 14rem; padding: 0; list-style: none; }
article { border-bottom: 1px solid #d5dadd; padding-bottom: 1rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 700; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #d5dadd; overflow-wrap: anywhere; }
tbody th { font-weight: 400; }
td:last-child, thead th:last-child { width: 5rem; }
`;
