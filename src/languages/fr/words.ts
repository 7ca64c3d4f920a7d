import type { Words } from '../words.js';

// In French, 0 and 1 are singular. The space before « : », « ! », « ? » and inside quotation marks is U+202F, so that no line breaks there.
// Between a number and its word it is U+00A0.
const count = (number: number, word: string) => `${number} ${word}${number < 2 ? '' : 's'}`;

// The first day of a month is written “1er”. Browsers write “1”.
const day = (date: string) => date.replace(/\b1 (?=\p{L})/u, '1er ');

const words: Words = {
  dir: 'ltr',
  languages: 'Langue',
  languageFailed: (language) => `Cette langue n’a pas pu être chargée : ${language}`,
  routes: 'Que voulez-vous faire ?',
  routeShown: (title) => `Affiché maintenant : ${title}`,
  backTo: (title) => `Revenir à « ${title} »`,
  notPrinted: (titles) => `Non imprimé : ${titles}`,
  stepNumber: (number) => `Étape ${number}`,
  done: 'Fait',
  stepDone: (number) => `Étape ${number} faite`,
  progress: (done, steps) => `Étapes faites : ${done} sur ${steps}`,
  ahead: (steps, days) =>
    `${count(steps, 'étape')} courte${steps < 2 ? '' : 's'}${days ? `, puis ${count(days, 'jour')} d’attente` : ''}.`,
  start: (number) => `Commencer par l’étape ${number}`,
  stepOf: (number, steps) => `Vous en êtes à l’étape ${number} sur ${steps}.`,
  goOn: 'Continuer :',
  meanwhile: 'Pendant l’attente :',
  finished: 'C’est fini. Il ne reste rien à faire.',
  doneNext: 'Fait. Ensuite :',
  dueFrom: (date) => `À partir du ${day(date)}`,
  stuck: 'Vous voyez autre chose ?',
  keep: 'Garder ma progression sur cet appareil',
  notKept: 'Ce navigateur ne le permet pas.',
  forget: 'Effacer ma progression',
  forgetAgain: 'Appuyez encore une fois pour l’effacer.',
  forgotten: 'Progression effacée',
  platforms: 'Étapes à afficher',
  platformShown: (title) => `Étapes affichées : ${title}`,
  showAll: 'Afficher toutes les étapes',
  hideAll: 'Masquer toutes les étapes',
  allShown: (section) => `${section} : toutes les étapes sont affichées`,
  allHidden: (section) => `${section} : toutes les étapes sont masquées`,
  pathSeparator: ', puis ',
  time: 'Durée :',
  sources: (number) => count(number, 'source'),
  checked: (date) => `Vérifié le ${day(date)}.`,
  ageing: 'Des noms ont pu changer dans l’application.',
  stale: 'Ce guide n’a pas été vérifié depuis longtemps. Comparez-le avec la page officielle :',
  waitStart: 'Quand l’attente a-t-elle commencé ?',
  waitNotBegun: 'Votre attente a commencé ? Choisissez le jour.',
  waitBegun: (days) => `Le plus dur est fait. Votre attente de ${count(days, 'jour')} a commencé.`,
  waitOver: 'L’attente est terminée. Ne vous connectez toujours pas.',
  waitingAlready: 'Compte déjà supprimé ? Ne vous connectez pas.',
  waitBroken: 'Connexion par erreur, ou changement d’avis ?',
  daysLeft: (days) => (days ? `Encore ${count(days, 'jour')}.` : 'C’est le dernier jour.'),
  waitUntil: (date) => `Ne vous connectez pas avant le ${day(date)}.`,
  waitEnds: (date) =>
    `Ne vous connectez pas avant le ${day(date)}. Si vous vous connectez plus tôt, la suppression est annulée.`,
  waitEnded: (date, distance) => `L’attente a pris fin le ${day(date)} (${distance}).`,
  waitIfToday: (date) => `Si l’attente a commencé aujourd’hui, ne vous connectez pas avant le ${day(date)}.`,
  waitAhead: 'Ce jour n’est pas encore arrivé. Choisissez aujourd’hui ou un jour passé.',
  waitUnknown: 'Choisissez un jour.',
  eventTitle: (guide) => `${guide} : le compte a-t-il disparu ?`,
  eventText: 'Votre compte devrait avoir disparu. Vérifiez-le sans vous connecter.',
  addToCalendar: 'Ajouter à l’agenda',
  calendarMade: 'Fichier enregistré. Ouvrez-le pour ajouter la date.',
  copyDate: 'Copier la date',
  dateCopied: 'Date copiée',
  copyLetter: 'Copier la lettre',
  letterCopied: (empty) => `Lettre copiée${empty.length ? `. Encore à remplir : ${empty.join(', ')}` : ''}`,
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  copyRefused: 'Copie impossible. Copiez vous-même le texte sélectionné.',
  textToCopy: 'Texte à copier',
  notes: { note: 'Remarque', tip: 'Conseil', important: 'Important', warning: 'Attention', caution: 'Prudence' },
};

export default words;
