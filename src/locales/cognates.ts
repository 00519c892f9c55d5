/**
 * Messages that a language rightly has in the same letters as English: loan words and cognates, by the name of its file. Whatever else equals
 * the English message is taken for forgotten by the tests.
 */
export const COGNATES: Readonly<Record<string, readonly string[]>> = {
  ca: ['view.asText', 'view.themeContrast'],
  cs: ['view.asText', 'view.themeAuto'],
  da: [
    'view.download',
    'view.factPerson',
    'view.kindNavigation',
    'view.labelSatire',
    'view.noteNumber',
    'view.pause',
    'view.themeSepia',
  ],
  de: ['view.factPerson', 'view.kindNavigation', 'view.labelSatire', 'view.themeAuto', 'view.themeSepia'],
  es: ['view.themeAuto', 'view.themeSepia'],
  fr: [
    'shell.options.site',
    'shell.options.sitesHeading',
    'view.factDate',
    'view.kindNavigation',
    'view.labelOpinion',
    'view.labelSatire',
    'view.noteNumber',
    'view.themeAuto',
  ],
  id: ['view.labelSatire', 'view.themeSepia'],
  ms: ['view.themeSepia', 'view.typefaceSans', 'view.typefaceSerif'],
  nl: ['shell.options.site', 'shell.options.sitesHeading', 'view.labelSatire', 'view.themeContrast', 'view.themeSepia'],
  no: ['view.factPerson', 'view.labelSatire', 'view.noteNumber', 'view.pause', 'view.themeSepia'],
  pl: ['view.themeAuto', 'view.themeSepia'],
  pt_BR: ['shell.options.site', 'shell.options.sitesHeading', 'view.kindNewsletter'],
  pt_PT: ['shell.options.site', 'shell.options.sitesHeading'],
  ro: ['shell.options.site', 'view.asText', 'view.themeContrast', 'view.themeSepia'],
  sk: ['view.asText'],
  sv: ['view.asText', 'view.factPerson', 'view.themeSepia'],
  tr: ['shell.options.site'],
};
