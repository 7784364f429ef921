const kept = [
  'aria-current',
  'aria-describedby',
  'aria-hidden',
  'aria-label',
  'checked',
  'class',
  'd',
  'for',
  'href',
  'id',
  'name',
  'open',
  'rel',
  'role',
  'scope',
  'type',
  'value',
];

const tableRoles = ['table', 'row', 'rowgroup', 'columnheader', 'rowheader', 'cell'];

const attributeOf = (element: Element, name: string): string | null => {
  const value = element.getAttribute(name);
  if (value === null) return null;
  if (name === 'role' && tableRoles.includes(value)) return null;
  if (name !== 'class') return value;
  const own = value.split(/\s+/).filter((token) => token !== '' && !token.startsWith('waymark-'));
  return own.length > 0 ? own.toSorted().join(' ') : null;
};

const linesOf = (node: Node, indent: string): readonly string[] => {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [indent + text];
  }
  if (!(node instanceof Element)) return [];
  const isAdded = node.classList.length > 0 && [...node.classList].every((token) => token.startsWith('waymark-'));
  if (isAdded && node.getAttribute('aria-hidden') === 'true') return [];
  if (isAdded) return [...node.childNodes].flatMap((child) => linesOf(child, indent));
  const attributes = kept.flatMap((name) => {
    const value = attributeOf(node, name);
    return value === null ? [] : [` ${name}="${value}"`];
  });
  const tag = `${indent}<${node.tagName.toLowerCase()}${attributes.join('')}>`;
  return [tag, ...[...node.childNodes].flatMap((child) => linesOf(child, `${indent}  `))];
};

/**
 * Markup as indented lines, to compare ours with the vendor's: elements, texts and the attributes that style or
 * accessibility hang on. Left out is what Waymark adds: own classes and wrappers, written-out table roles, hooks.
 */
export const canonical = (parent: Element): string =>
  [...parent.childNodes]
    .flatMap((child) => linesOf(child, ''))
    .join('\n')
    .replace(/\n\s*(?=\n|$)/g, '');
