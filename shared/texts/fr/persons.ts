/** Sentences about lists of persons: what was counted, and what must be asked. None holds a name or a number of a person. */
export const persons = {
  'persons.list': 'liste nominative, d’après les colonnes {columns} ; noms et numéros ne sont pas conservés',
  'persons.list.bare':
    'liste nominative, d’après ce que contiennent ses cellules ; noms et numéros ne sont pas conservés',
  'persons.rows':
    '{rows} {rows|ligne|lignes} de personnes = {counted} {counted|comptée|comptées} + {twice} en double + {hidden} {hidden|masquée|masquées} + {left} {left|laissée|laissées} de côté',
  'persons.told': '{sheet} {range} : {told}.',
  'persons.unnamed': 'Contient des noms de personnes : ils ont été retirés et ne sont pas conservés.',
  'persons.excluded': '{rows} {rows|ligne|lignes} de personnes, laissées de côté à la demande d’un agent',
  'persons.twice': 'même personne au même événement, comptée une fois (ligne = première ligne) : {rows}',
  'persons.likely': 'même personne peut-être (ligne = première ligne) : {rows}',
  'persons.hidden': 'lignes masquées, non comptées : {rows}',
  'persons.foreign': 'personnes d’une autre nationalité : lignes {rows}',
  'persons.undated': 'sans mois d’arrivée : lignes {rows}',
  'persons.unknown.sex': 'sexe non précisé pour {count} {count|ligne|lignes} : {rows}',
  'persons.unknown.age': 'âge non précisé pour {count} {count|ligne|lignes} : {rows}',
  'persons.unknown.country': 'pays non précisé pour {count} {count|ligne|lignes} : {rows}',
  'persons.unknown.place': 'lieu non précisé pour {count} {count|ligne|lignes} : {rows}',
  'persons.others': 'lignes de la liste qui ne sont pas des personnes : {rows}',
  'persons.summary':
    'récapitulatif de la liste nominative ({lists}) : ses chiffres sont vérifiés sur la liste et ne sont pas comptés une seconde fois',
  'persons.ask.doubtful':
    'Ce tableau de {count} {count|ligne|lignes} semble être une liste de personnes. Faut-il compter ses lignes ? Noms et numéros en ont été retirés ; si ce n’en est pas une, répondez « keep » avant l’importation (« answers » de campaign.json).',
  'persons.ask.twins':
    '{count} {count|ligne nomme|lignes nomment} peut-être une personne déjà citée (ligne = première ligne) : {rows}. Compter ces personnes une fois (« once ») ou garder toutes les lignes (« keep ») ?',
  'persons.ask.undated':
    'À quel mois se rapportent {count} {count|ligne|lignes} sans date ({rows}), alors que d’autres en ont une ?',
  'persons.ask.nationality':
    '{count} {count|personne est|personnes sont} d’une autre nationalité (lignes {rows}). Faut-il les compter ?',
  'persons.ask.dayOrder':
    'Dans la colonne {column} (cellule {cell} et suivantes), les dates commencent-elles par le jour (« day ») ou par le mois (« month ») ?',
} as const;
