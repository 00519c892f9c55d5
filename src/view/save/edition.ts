import type { Edition } from '../../export/edition';
import { tellCount } from '../translate';
import type { Opened } from '../parts';

/**
 * What is saved: the article as it stands on screen, now.
 *
 * @param opened - The open reader.
 */
export function editionOf({ context, article, points, address }: Opened): Edition {
  const { translate, language, direction } = context;
  return {
    article: article(),
    points,
    address,
    now: new Date(),
    words: {
      language,
      direction,
      inShort: translate('view.inShort'),
      picture: translate('view.picture'),
      missing: (count) => tellCount(context, 'view.missing', count),
      saved: (date) => translate('view.savedOn', [date]),
    },
  };
}
