import { DAWN } from '../pictures';
import { a, block, cut, figure, inline, p, tell, told } from '../story';

const read = (text: string) =>
  cut(
    'related',
    [{ code: 'label', detail: 'READ' }, { code: 'same-site' }, { code: 'headline' }],
    p('READ  ', a(text, 'https://journal.example/autre')),
  );

/** The first user's kind of page: translated by a machine, with lines of other stories between its paragraphs. */
export const frenchVisit = tell({
  locale: 'fr',
  address: 'https://journal.example/monde/visite-korsa',
  article: {
    lang: 'fr',
    title:
      'Le président de Valmère se rend à Korsa pour la première fois en vingt-quatre ans dans un contexte de rapprochement contre le blocus',
    byline: 'Cybèle Aubin',
    authors: ['Cybèle Aubin'],
    published: '2026-11-24T05:12:00+01:00',
    siteName: 'Le Journal du Port',
    origin: {
      name: 'Northern Wire',
      url: 'https://northernwire.example/',
      kind: 'machine-translated',
      evidence: 'lang="fr-x-mtfrom-en"',
    },
  },
  parts: [
    p(
      'Le président de Valmère, Anselme Orvik, est arrivé ',
      a('à Korsa'),
      ' pour une visite rare qui souligne l’alignement croissant des deux îles et le besoin pressant de Valmère en céréales pour passer l’hiver.',
    ),
    p(
      'L’agence officielle Balise a rapporté que le gouverneur de Korsa, Ilan Tessier, a personnellement accueilli M. Orvik sur le quai à son arrivée tôt mercredi matin, heure locale.',
    ),
    p(
      'Les deux dirigeants se sont arrêtés et ont parlé avec animation pendant plusieurs minutes avant de rejoindre leurs voitures.',
    ),
    figure(DAWN, [1600, 1000], 'Le quai de Korsa décoré de drapeaux, mardi soir. Photo : Capitainerie'),
    p(
      'Les rues ont été décorées de drapeaux et d’affiches pour marquer la première visite d’un président valmérien depuis 2002. Il s’agit d’un rare voyage à l’étranger pour M. Orvik depuis le début du blocus, et d’un moment clé pour M. Tessier, qui n’a reçu aucun autre dirigeant depuis trois ans.',
    ),
    read('Driane Plessier remporte une décision partagée pour le titre des poids moyens'),
    p(
      'La visite sera étroitement surveillée sur tout le continent et devrait renforcer davantage un partenariat fondé sur une méfiance commune et motivé par le besoin de Valmère de blé pour nourrir ses villes.',
    ),
    p(
      'Après Korsa, M. Orvik prévoit un voyage à Hanvel, une vitrine des liens de l’archipel avec Valmère, qui pourrait irriter la Ligue.',
    ),
    p(
      'Le programme sera « très mouvementé », a déclaré lundi son conseiller Youri Achkov lors d’une conférence de presse. M. Achkov a indiqué que les deux dirigeants envisagent de signer un nouveau partenariat, qui remplacerait les documents de 1961, 2000 et 2001.',
    ),
    read('La patronne de la Banque du Nord restructure l’entreprise'),
    p(
      'Des images prises par satellite montrent les préparatifs d’un grand défilé sur la place centrale. Sur une photo prise le 5 novembre, on voit des centaines d’habitants qui répètent des formations en marche.',
    ),
    p(
      'Le porte-parole de la Ligue, Jean Kerbrat, a déclaré lundi que l’organisation n’était « pas préoccupée par le voyage », mais qu’elle suivait « avec attention l’approfondissement des relations entre ces deux îles ».',
    ),
    block(
      'quote',
      'blockquote',
      inline('p', {}, 'Notre peuple apporte son plein soutien au travail réussi de la flotte valmérienne.'),
    ),
    p(
      'Dans un article publié mardi par le journal officiel, M. Orvik a remercié Korsa pour son « soutien indéfectible » et déclaré que les deux îles étaient prêtes à créer des « mécanismes commerciaux alternatifs ».',
    ),
    read('Les prix du sel au plus haut depuis dix ans'),
    p('La dernière visite d’un président valmérien à Korsa remonte à juillet 2002. Le traité signé alors reste en vigueur.'),
    block('note', 'p', 'La correspondante Ivanne Colas a contribué à cet article depuis Hanvel.'),
    cut(
      'share',
      [{ code: 'markup', detail: 'sharedaddy' }, { code: 'links' }],
      block('list', 'ul', inline('li', {}, a('Facebook')), inline('li', {}, a('Courriel'))),
    ),
    cut(
      'comments',
      [{ code: 'form' }, { code: 'label', detail: 'Laisser un commentaire' }],
      block('heading', 'h3', 'Laisser un commentaire'),
      p('Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *'),
    ),
    cut(
      'related',
      [{ code: 'outside' }, { code: 'links' }],
      block('heading', 'h3', 'Articles similaires'),
      block(
        'list',
        'ul',
        inline('li', {}, a('Un phare rallumé après quarante ans')),
        inline('li', {}, a('La pêche au thon suspendue')),
      ),
    ),
    told('hidden', [{ code: 'hidden' }], '38 mots que la page ne montre pas'),
  ],
  points: [
    'L’agence officielle Balise a rapporté que le gouverneur de Korsa, Ilan Tessier, a personnellement accueilli M. Orvik sur le quai à son arrivée tôt mercredi matin, heure locale.',
    'Le président de Valmère, Anselme Orvik, est arrivé à Korsa pour une visite rare qui souligne l’alignement croissant des deux îles et le besoin pressant de Valmère en céréales pour passer l’hiver.',
    'M. Achkov a indiqué que les deux dirigeants envisagent de signer un nouveau partenariat, qui remplacerait les documents de 1961, 2000 et 2001.',
    'La dernière visite d’un président valmérien à Korsa remonte à juillet 2002.',
    'Le traité signé alors reste en vigueur.',
  ],
  facts: [
    {
      kind: 'quotation',
      value: 'Youri Achkov',
      text: 'Le programme sera « très mouvementé », a déclaré lundi son conseiller Youri Achkov lors d’une conférence de presse.',
    },
    {
      kind: 'date',
      value: '2026-11-05',
      text: 'Sur une photo prise le 5 novembre, on voit des centaines d’habitants qui répètent des formations en marche.',
    },
    { kind: 'date', value: 'juillet 2002', text: 'La dernière visite d’un président valmérien à Korsa remonte à juillet 2002.' },
  ],
});
