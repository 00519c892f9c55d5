import { type Container, Field } from './page';
import { attribute } from './tree';

/** A field for an address, by what it is called or shows. */
const ADDRESS = /e-?mail|@/i;

function fieldOf(element: Element, tag: string, type: string | null): number {
  if (tag === 'textarea') return Field.longText;
  if (tag !== 'input') return 0;
  if (type === 'email' || type === 'search') return type === 'email' ? Field.email : Field.search;
  if (type !== null && type !== 'text') return 0;
  return ADDRESS.test(`${attribute(element, 'name') ?? ''} ${attribute(element, 'placeholder') ?? ''}`) ? Field.email : 0;
}

/**
 * Counts a control in all containers around it, and notes what can be filled in there.
 *
 * @param tag - Its local name.
 */
export function addControl(element: Element, tag: string, parent: Container): void {
  const type = attribute(element, 'type');
  if (type === 'hidden') return;
  const field = fieldOf(element, tag, type);
  for (let c: Container | null = parent; c; c = c.parent) {
    c.controls++;
    c.fields |= field;
  }
}
