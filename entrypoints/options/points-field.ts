import { i18n } from '#i18n';
import { MOST_POINTS } from '../../src/settings';
import { element } from '../../src/view/element';

/**
 * Sets up the choice of how many points a summary has.
 *
 * @param field - An empty select.
 * @param onChange - Called with the count; null leaves it to the length of the article.
 * @returns Shows another count.
 */
export function makePointsField(
  field: HTMLSelectElement,
  onChange: (points: number | null) => void,
): (points: number | null) => void {
  const { ownerDocument: document } = field;
  const figures = new Intl.NumberFormat(i18n.t('shell.language'));
  field.append(element(document, 'option', { value: '' }, i18n.t('shell.options.pointsAuto')));
  for (let count = 1; count <= MOST_POINTS; count += 1) {
    field.append(element(document, 'option', { value: count }, figures.format(count)));
  }
  field.addEventListener('change', () => onChange(field.value === '' ? null : Number(field.value)));
  return (points) => {
    field.value = points === null ? '' : String(points);
  };
}
