import type { DeveloperWords } from './developer-en-us';

/** What the panel beside the page says, in French. */
export const developerFrench: DeveloperWords = {
  open: 'Pannes',
  openHint: (on) =>
    on === 0
      ? 'Pannes et journal'
      : on === 1
        ? 'Pannes et journal, 1 panne est active'
        : `Pannes et journal, ${on} pannes sont actives`,
  title: 'Pannes et journal',
  close: 'Fermer le volet',
  tabs: { faults: 'Pannes', log: 'Journal', forgery: 'Falsification' },

  faultsHint:
    'Ce qui tombe en panne dans le cloud tombe en panne ici, pour tout le site, jusqu’à ce que vous l’arrêtiez.',
  requests: 'Requêtes',
  doors: {
    calls: 'Appels de l’interface',
    storage: 'Stockage',
    rest: 'REST de Confluence',
    queues: 'Dépôts dans les files',
  },
  works: 'Fonctionne',
  failings: {
    slow: 'Lent, de 4 s',
    'too many': '429, trop de requêtes',
    unavailable: '503, indisponible',
    lost: 'Exécuté, mais la réponse se perd',
    silent: 'Ne répond jamais',
    killed: 'Exécuté, puis la fonction est tuée',
  },
  howOften: (door) => `${door} : à quelle fréquence`,
  often: { next: 'la prochaine', third: 'une sur trois', each: 'chacune' },
  events: 'Évènements',
  eventsTwice: 'Les évènements des files et de Confluence arrivent deux fois',
  productEventsLost: 'Les évènements de Confluence se perdent',
  realtimeLost: 'Les évènements en temps réel se perdent',
  queriesLate: 'Les recherches ne voient pas les nouvelles écritures',
  people: 'Personnes',
  asksConsent: 'Demander à chaque personne, une fois, d’autoriser l’accès',
  reader: 'Pour l’application, la personne qui lit est',
  readers: {
    licensed: 'la personne connectée',
    guest: 'une personne invitée',
    anonymous: 'une personne anonyme',
  },
  clock: 'Horloge',
  clockReads: (when) => `L’horloge du site indique ${when}.`,
  fiveMinutes: '+5 min',
  anHour: '+1 h',
  aDay: '+1 jour',
  backToNow: 'Revenir à maintenant',
  functions: 'Fonctions',
  killFunctions: 'Tuer ce qui s’exécute',
  killHint: 'Toute fonction en cours s’arrête net ; l’appel suivant démarre à froid.',
  killed: 'Les fonctions ont été tuées',
  allWorks: 'Tout remettre en marche',

  logHint: 'Ce qui est passé entre l’application et Confluence, du plus récent au plus ancien.',
  logEmpty: 'Rien pour l’instant. Utilisez l’application : tout s’affichera ici.',
  filter: 'Afficher',
  everything: 'Tout',
  refusedOnly: 'Seulement les refus',
  kinds: {
    invocation: 'Appel',
    storage: 'Stockage',
    rest: 'REST',
    realtime: 'Temps réel',
    push: 'Dépôt',
    event: 'Évènement',
    triggered: 'Déclencheur',
    reconcile: 'Écran',
    unknown: 'Inconnu',
  },
  took: (ms) => (ms < 1 ? '<1 ms' : `${Math.round(ms)} ms`),
  bytes: (bytes) => {
    const shown = (value: number): string => value.toFixed(1).replace('.', ',');
    return bytes < 1000
      ? `${bytes} o`
      : bytes < 1_000_000
        ? `${shown(bytes / 1000)} ko`
        : `${shown(bytes / 1_000_000)} Mo`;
  },
  inOut: (sent, answered) => `${sent} → ${answered}`,
  points: (points) => (points <= 1 ? `${points} point` : `${points} points`),
  asWhom: { user: 'au nom de la personne', app: 'au nom de l’application', nobody: 'sans identité' },
  starts: { cold: 'démarrage à froid', warm: 'déjà en marche' },
  outcomes: { answered: 'répondu', threw: 'erreur', 'timed out': 'délai dépassé' },
  eventOutcomes: { done: 'traité', 'tried again': 'nouvel essai plus tard', 'given up': 'abandonné' },
  times: (times) => (times === 2 ? 'livré deux fois' : times === 0 ? 'non livré' : ''),

  forgeryHint:
    'Un navigateur peut dire n’importe quoi à une fonction. Ce que vous écrivez ici est envoyé à la place de ce que dit la page, depuis cet onglet seulement.',
  forge: 'Falsifier les appels de cet onglet',
  localId: 'Identifiant local',
  config: 'Configuration, en JSON',
  isEditing: 'En cours de modification',
  asItIs: 'Tel quel',
  yes: 'Oui',
  no: 'Non',
  onlyCall: 'Seulement pour l’appel',
  onlyCallHint: 'Par exemple plan/edit ; vide : tous les appels',
  payload: 'Contenu, en JSON',
  keptEmpty: 'Vide : ce que dit la page',
  notJson: 'Ce n’est pas du JSON.',

  allowTitle: 'Cette application souhaite agir en votre nom',
  allowHint: 'Elle interroge Confluence en votre nom. La question ne vous sera posée qu’une fois.',
  allow: 'Autoriser l’accès',
  notOpen:
    'Cette macro n’est pas montrée à cette personne : unlicensedAccess, dans le manifeste, ne la mentionne pas.',
};
