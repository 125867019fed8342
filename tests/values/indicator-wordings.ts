/**
 * Wordings of titles, headings, sheet and file names, separated by bars, under what they count: an indicator, with the
 * kind where the words state one, or nothing (`-`).
 */
export const WORDINGS: Readonly<Record<string, string>> = {
  '-': `
    Ministère des Maliens établis à l’extérieur et de l’intégration africaine |
    MINISTERE DES MALIENS DE L’EXTERIEUR | Délégation générale des Maliens de l’extérieur |
    Haut Conseil des Maliens de l’Extérieur | Région | Pays de résidence | Total | Observations | Feuil1 | Sexe |
    République du Mali | Centre d’information et de gestion des migrations | Direction de la police des frontières |
    Année | Secteur d’activité | Date de naissance | Nombre d’associations de migrants | Accidents de migrants |
    Étrangers au Mali | Réfugiés maliens | Victimes de traite | Rapatriement des corps | Associations de migrants |
    Région d’origine | Taux de retour | Part des femmes | Direction générale de la protection civile |
    Nombre de réfugiés | Décès de migrants | Mariages | Retours et transferts de fonds |
    Rapatriements et assistance aux Maliens en détresse | Visas délivrés | Population du Mali | Nom et prénom |
    Superficie | Emplois créés | Objectif du Pacte | Partenaires | Bénéficiaires | Hommes | Femmes | Enfants |
    Kayes | Côte d’Ivoire | 2019 | Total général | Ensemble | Montant | Ministère de la Santé | Centre de santé |
    Trafic de migrants | Vols spéciaux affrétés | Source : DGME | Conseil supérieur de la diaspora malienne | N° |
    Rapport d’activités | Contacts | Notes | Feuil2 | Données | Base de données | Légende | Tableau de bord |
    Synthèse | Récapitulatif | Effectif | Nombre | Pays | Motif | Situation matrimoniale | Niveau d’instruction |
    Taux de chômage | Population totale | Ménages | Demandeurs d’emploi | Personnes déplacées internes | Réfugiés |
    Demandes d’asile | Entrées et sorties aux frontières | Passagers | Passeports délivrés |
    Trafiquants interpellés | Victimes de traite assistées`,
  ASSIST: `
    Assistance aux compatriotes en difficulté | Maliens en détresse assistés | Personnes en détresse assistées |
    Compatriotes en détresse | Maliens en situation de vulnérabilité assistés |
    Migrants en détresse pris en charge | Assistance aux Maliens en difficulté à l’étranger |
    Ressortissants maliens secourus | Nationaux en détresse assistés | Malians in distress assisted |
    Assistance humanitaire aux Maliens bloqués aux frontières | Assistances apportées | Maliens assistés |
    Migrants assistés | Secours aux Maliens en difficulté | Prise en charge des Maliens en détresse |
    Aide aux ressortissants en difficulté | Assistance consulaire et sociale | Maliens secourus |
    Migrants en difficulté assistés | Personnes vulnérables assistées | Assistance aux migrants en détresse |
    Compatriotes assistés par les ambassades | Maliens en difficulté pris en charge |
    Assistance aux Maliens bloqués | Aide d’urgence aux Maliens en détresse | Migrants assistés en transit |
    Malian nationals assisted | Assistance to nationals in distress | Ressortissants assistés |
    Maliens de l’extérieur en détresse assistés | Détresse | Migrants vulnérables assistés | Maliens en détresse |
    Assistance aux Maliens en détresse | Compatriotes assistés | Maliens assistés à l’étranger |
    Nombre de Maliens en difficulté assistés | Secours et assistance aux Maliens | Cas de détresse traités |
    Personnes assistées | Aide aux Maliens bloqués à l’étranger | Migrants maliens en détresse secourus |
    Prise en charge des compatriotes en difficulté | Maliens en situation difficile assistés |
    Malians assisted abroad | Protection et assistance aux Maliens en détresse`,
  BUDGET: `
    Budget | Moyens de mise en œuvre | Lignes budgétaires allouées à la migration |
    Budget alloué à la réinsertion des migrants de retour | Crédits budgétaires | Ressources mobilisées |
    Dotations budgétaires | Enveloppe budgétaire | Crédits alloués | Fonds mobilisés | Concours financiers |
    Dépenses exécutées | Ressources financières mobilisées | Moyens financiers | Moyens de mise en œuvre du Pacte |
    Budget de la migration | Lignes budgétaires | Means of implementation | Budget lines | Ressources allouées |
    Crédits ouverts | Financements mobilisés pour la réinsertion des migrants de retour |
    Moyens financiers mobilisés | Budget alloué | Budget exécuté | Crédits budgétaires alloués |
    Ressources financières | Financements reçus | Budget de mise en œuvre du PMM | Dépenses`,
  'BUDGET/PARTNER': `
    Financements des partenaires techniques et financiers |  Contributions des PTF |
    Appui financier des partenaires |  Appui des partenaires techniques et financiers |  Financement OIM |
    Financements extérieurs |  Financement des bailleurs`,
  'BUDGET/STATE': `
    Financement de l’État |  Subvention de l’État au HCME |  Budget de l’État |
    Budget national alloué à la migration |  Contribution de l’État au budget`,
  CENTRE: `
    Centres d’accueil et de transit | Centres d’accueil, d’orientation et d’assistance opérationnels |
    Centres de transit | Centres d’hébergement des migrants | Structures d’accueil | Reception and transit centres |
    Centres opérationnels | Centres d’accueil des migrants de retour | Centres d’accueil et d’orientation |
    Maisons des migrants | Centres d’accueil opérationnels |
    Centres d’accueil, d’orientation, d’assistance et de transit | Centres de transit pour migrants |
    Centres fonctionnels | Nombre de centres | Migrant centres | Centres d’accueil et de transit opérationnels |
    Centres d’accueil des migrants | Centres de transit par région |
    Centres d’accueil, d’orientation et d’assistance | Centres d’accueil`,
  CORDON: `
    Nombre de cordons sanitaires | Postes sanitaires aux frontières | Postes de contrôle sanitaire frontalier |
    Cordons de sécurité aux frontières | MSDS_cordons_sanitaires | Dispositif sanitaire aux frontières |
    Cordon sanitaire Covid-19 | Postes sanitaires frontaliers | Cordons sanitaires aux frontières |
    Points de contrôle sanitaire | Health posts at borders | Cordons sanitaires par région |
    Postes de contrôle sanitaire aux frontières | Cordons sanitaires`,
  'CORDON/DONE': `
    cordons sanitaires réactivés | Sanitary cordons reactivated | Cordons sanitaires opérationnels |
    Cordons sanitaires fonctionnels | Réactivation des cordons sanitaires | Cordons sanitaires mis en place |
    Cordons réactivés | Nombre de cordons sanitaires réactivés | Cordons sanitaires installés |
    Cordons réactivés par région`,
  'CORDON/PLANNED': `
    cordons sanitaires prévus |  Cordons sanitaires dont la réactivation est prévue |
    Cordons sanitaires planifiés |  Cordons sanitaires à réactiver |  Cordons prévus |
    Réactivation prévue de cordons sanitaires |  Réactivation de 15 cordons sanitaires (prévue) |
    Cordons sanitaires programmés`,
  DIA_COMPROJ: `
    Projets communautaires | Projets de développement communautaire réalisés avec la diaspora |
    Projets de codéveloppement | Projets de co-développement financés |
    Projets de développement local de la diaspora | Community development projects | Microprojets communautaires |
    Réalisations communautaires des migrants | MATD projets codéveloppement collectivités |
    Projets de développement réalisés dans les localités d’origine | Projets financés par la diaspora |
    Infrastructures réalisées par les migrants | Projets de développement communautaire |
    Projets communautaires appuyés | Projets de développement local | Projets de codéveloppement appuyés |
    Projets des Maliens de l’extérieur | Réalisations de la diaspora |
    Projets communautaires réalisés avec la diaspora |
    Projets de développement communautaire de la diaspora par région | Projets de codéveloppement par région |
    Réalisations communautaires | Projets de la diaspora`,
  DIA_EXPERT: `
    Intellectuels de la diaspora mobilisés | Experts de la diaspora | Compétences de la diaspora mobilisées |
    TOKTEN | Missions TOKTEN réalisées | Cadres de la diaspora mobilisés |
    Mobilisation des compétences de la diaspora | Enseignants de la diaspora |
    Experts maliens de l’extérieur mobilisés | Diaspora experts mobilised |
    Universitaires de la diaspora mobilisés | Experts TOKTEN | Consultants de la diaspora |
    Cadres maliens de la diaspora | Médecins de la diaspora en mission | Intellectuels mobilisés |
    Transfert de compétences de la diaspora | Retour des compétences de la diaspora |
    Experts de la diaspora mobilisés dans les structures nationales | Compétences maliennes de l’extérieur |
    Intellectuels de la diaspora malienne | Mobilisation d’intellectuels de la diaspora |
    Diaspora intellectuals mobilized | Professeurs de la diaspora | Experts de la diaspora mobilisés |
    Missions d’experts de la diaspora | Intellectuels maliens de l’extérieur |
    Programme TOKTEN : consultants mobilisés | Mobilisation des intellectuels de la diaspora |
    Compétences mobilisées | Cadres de la diaspora`,
  DIA_INVPROJ: `
    Projets d’investissement productif | Projets d’investissement de la diaspora accompagnés |
    Investissements productifs de la diaspora | Productive investment projects |
    Entreprises créées par la diaspora | Projets productifs de la diaspora | Projets d’entreprise de la diaspora |
    Projets d’investissement | Projets d’investissements productifs de la diaspora malienne |
    Investissement productif de la diaspora : projets | Projets économiques de la diaspora |
    Diaspora investment projects | Entreprises de la diaspora créées |
    Projets d’investissement productif de la diaspora | Projets d’investissements | Investissements productifs |
    Projets productifs | Nombre de projets d’investissement appuyés`,
  DIA_TRAIN: `
    Sessions de formation HCME | Sessions de formation du Haut Conseil des Maliens de l’extérieur |
    Formations du HCME | Sessions au profit du HCME |
    Formations au profit des membres du Haut Conseil des Maliens de l’Extérieur |
    Renforcement des capacités du HCME | Sessions de renforcement des capacités opérationnelles du HCME |
    HCME training sessions | Sessions de formation du HCME | Formation du Haut Conseil des Maliens de l’extérieur |
    HCME : sessions de formation | Sessions de formation organisées par le HCME`,
  EXT_REGISTERED: `
    immatriculés | inscrits | Maliens inscrits dans les consulats | Immatriculations consulaires |
    Maliens immatriculés | Maliens inscrits au registre consulaire | Cartes consulaires délivrées |
    Registered nationals | Maliens de l’extérieur immatriculés dans les ambassades et consulats |
    Inscriptions consulaires | Nouveaux immatriculés | Inscrits au fichier consulaire | Population immatriculée |
    Immatriculation des Maliens de l’extérieur | Maliens enregistrés dans les consulats |
    Nombre d’immatriculés par juridiction | Registre consulaire : inscrits |
    Maliens détenteurs de la carte consulaire | Effectif des inscrits consulaires |
    Maliens immatriculés à l’étranger au 31/12/2021 | Inscrits dans les ambassades |
    Maliens immatriculés dans les consulats | Immatriculés par juridiction consulaire |
    Nombre d’inscrits par ambassade | Maliens inscrits | Situation des immatriculations |
    Effectif des immatriculés | Personnes immatriculées | Registered Malians by embassy |
    Nombre de Maliens immatriculés`,
  EXT_STOCK: `
    Maliens établis à l’extérieur |
    Maliens établis à l’extérieur par pays de résidence et par sexe (au 31/12/2020) |
    Ressortissants maliens à l’étranger | Population malienne résidant à l’étranger | Diaspora malienne |
    Effectif de la diaspora | Maliens de l’extérieur | Maliens vivant à l’étranger |
    Nombre de Maliens résidant à l’étranger | Stock de migrants maliens | Communauté malienne à l’étranger |
    Malians living abroad | Malian nationals abroad by country | Émigrés maliens |
    Recensement des Maliens de l’étranger | Population émigrée | MMEIA_maliens_exterieur_2020 |
    Communautés maliennes établies à l’étranger | Nos compatriotes à l’étranger | Maliens de la diaspora |
    Expatriés maliens | Maliens expatriés | Effectif des Maliens de l’extérieur par continent |
    Maliens résidents à l’étranger | Maliens à l’étranger | Malian population abroad | Stock of Malian emigrants |
    Population des Maliens établis à l’extérieur | Diaspora malienne par pays d’accueil |
    Nombre de ressortissants maliens par pays | Maliens recensés à l’étranger |
    Situation des Maliens établis à l’extérieur | Maliens vivant hors du pays | Émigrants maliens |
    Effectifs des Maliens de l’extérieur | Maliens résidant à l’extérieur par pays |
    Nombre de Maliens à l’étranger | Répartition des Maliens de l’extérieur | Diaspora malienne dans le monde |
    Stock de Maliens à l’étranger | Maliens établis en Afrique et en Europe | Population malienne à l’étranger |
    Communauté malienne établie à l’extérieur | Statistiques de la diaspora malienne | Malian diaspora by country |
    Effectif des Maliens par pays de résidence | Ressortissants maliens établis à l’étranger`,
  'EXT_STOCK/ESTIMATE': `
    Estimation de la population malienne à l’extérieur |  Estimation des Maliens de la diaspora`,
  REINT: `
    Migrants de retour appuyés pour leur réinsertion |
    Migrants de retour appuyés pour leur réinsertion socio-économique | Candidats au retour accompagnés |
    Bénéficiaires d’appui à la réinsertion | Réinsertion | Migrants de retour réinsérés | Migrants réintégrés |
    Réintégration des migrants de retour | Appui à la réintégration | Migrants de retour formés et installés |
    Kits de réinsertion distribués | Migrants de retour bénéficiaires de financement | Migrants de retour soutenus |
    Returnees supported | Reintegration support to returnees | Appui aux migrants de retour |
    Migrants de retour accompagnés | Insertion socioprofessionnelle des migrants de retour | Personnes réinsérées |
    MENEFP_reinsertion_2019-2021 | Migrants de retour ayant bénéficié d’un appui |
    Jeunes migrants de retour installés | Bénéficiaires de la réinsertion économique |
    Appui à l’insertion des migrants de retour | Candidats à la réinsertion |
    Migrants de retour insérés dans la vie active | Réinsertion socio-professionnelle | Returnees reintegrated |
    Migrants de retour appuyés | Appui à la réinsertion socioéconomique des migrants de retour |
    Réinsertion par filière | Bénéficiaires de kits d’installation (migrants de retour) |
    Migrants retournés réinsérés | Retournés appuyés | Accompagnement des migrants de retour |
    Migrants de retour soutenus dans leur réinsertion | Réintégration économique | Assistance à la réintégration |
    Migrants de retour aidés à se réinstaller | Reinstallation des migrants de retour | Migrants de retour formés |
    Migrants de retour réinsérés par filière | Réinsertion des migrants de retour | Appui à la réinsertion |
    Nombre de migrants de retour appuyés | Personnes appuyées à la réinsertion |
    Bénéficiaires de l’appui à la réinsertion | Réintégration | Migrants de retour ayant reçu un appui |
    Réinsertion socio-économique des rapatriés | Migrants de retour ayant bénéficié d’un financement |
    Migrants de retour installés à leur compte | Jeunes migrants de retour réinsérés |
    Returnees assisted with reintegration | Réinsertion économique des migrants de retour par secteur |
    Appui à la réintégration socioéconomique`,
  REMIT: `
    transferts de fonds | Volume des transferts de fonds des Maliens de la diaspora (en millions de FCFA) |
    Envois de fonds des migrants | Remittances | Transferts des migrants | Transferts d’argent de la diaspora |
    Envois de fonds | Volume des envois de fonds | Transferts reçus | Fonds transférés par la diaspora |
    Flux financiers de la diaspora | Transferts de fonds des Maliens de l’extérieur | Remises des migrants |
    Fonds envoyés par les Maliens de l’extérieur | Mandats et transferts reçus de l’étranger |
    MEF_transferts_diaspora | Transferts ambassades | Transferts d’argent | Envois d’argent |
    Montants envoyés par la diaspora | Transferts reçus des émigrés | Apports financiers de la diaspora |
    Transferts rapides d’argent | Transferts de la diaspora malienne | Fonds rapatriés par les migrants |
    Envois de fonds de la diaspora (en milliards) | Workers’ remittances | Transferts de fonds reçus par pays |
    Volume des transferts | Transferts des Maliens résidant à l’étranger | Remittance inflows |
    Transferts privés reçus | Transferts de migrants (BCEAO) | Transferts courants des migrants |
    Envois des travailleurs migrants | Situation des transferts de fonds | Transferts de fonds par pays |
    Envois de fonds des Maliens de l’extérieur | Fonds transférés | Transferts des émigrés maliens |
    Montant des transferts de fonds | Transferts d’argent des Maliens de l’étranger | Transferts de fonds (BCEAO) |
    Transferts | Volumes transférés par la diaspora | Envois reçus de la diaspora | Remittances received |
    Remises de fonds des migrants | Transferts sans contrepartie`,
  'REMIT/FORMAL': `
    Transferts formels`,
  REPAT: `
    Rapatriements de Maliens | Rapatriements de Maliens organisés en 2019 | Rapatriés |
    Femmes et enfants rapatriés | Rapatriement de femmes et d’enfants | Maliens rapatriés de Libye |
    Migrants rapatriés par vols spéciaux | Repatriation of women and children | MPFEF_rapatriements |
    Rapatriements d’urgence | Rapatriements volontaires | Effectif des migrants rapatriés |
    Nos compatriotes rapatriés | Maliens rapatriés volontairement | Opérations de rapatriement |
    Rapatriés par pays | Femmes et enfants rapatriés par pays de provenance |
    Rapatriements organisés par le Gouvernement | Maliens rapatriés de Côte d’Ivoire |
    Rapatriement des Maliens bloqués à l’étranger | Repatriated Malians | Repatriation flights: persons |
    Enfants rapatriés | Personnes rapatriées | Rapatriement de Maliens en détresse | Maliens rapatriés |
    Nombre de Maliens rapatriés par le Gouvernement | Rapatriement | Point des rapatriements |
    Rapatriés de Côte d’Ivoire | Femmes rapatriées | Situation des rapatriés par pays |
    Rapatriements de femmes et d’enfants | Nombre de rapatriés | Rapatriement volontaire de Maliens |
    Rapatriés Covid-19 | Migrants maliens rapatriés`,
  RETURN: `
    Retours | Situation des migrants de retour | Migrants de retour au Mali par pays de provenance | Returnees |
    Returning Malian migrants | DGME_migrants_de_retour_par_region |
    Migrants de retour : rapatriés, expulsés, volontaires | Situation des retours (rapatriés, refoulés, expulsés) |
    Migrants de retour et refoulés | Retours de migrants par région et par sexe | Flux de retour |
    Mouvements de retour | Arrivées de migrants de retour | Maliens revenus au pays | Personnes retournées |
    Nombre de retournés | Maliens de retour d’Algérie | Retour des migrants maliens de Libye |
    Statistiques des retours de 2019 à 2021 | Données sur les migrants de retour | Migrants de retour enregistrés |
    Arrivées de Maliens de retour | Évolution des retours de migrants |
    Répartition des migrants de retour par région d’origine | Return migrants by region |
    Maliens retournés au pays | Migrants retournés | Migrants de retour accueillis à Bamako |
    Retours enregistrés aux frontières | Compatriotes de retour au pays | Retours de Maliens |
    Nombre de personnes de retour | Migrants rentrés au pays | Bilan des retours 2021 |
    Point sur les migrants de retour | Situation des Maliens de retour au 31 décembre 2021 |
    Nombre de migrants de retour recensés | Maliens de retour de Libye et d’Algérie | Migrants maliens de retour |
    Enregistrement des migrants de retour | Flux des retours par mois | Retour de migrants par pays de provenance |
    Migrants de retour par cercle et par sexe | Suivi des retours | Migrants retournés au Mali |
    Retours de l’étranger | Retours depuis l’Algérie | Nombre de retours`,
  'RETURN/AVR': `
    Retours volontaires assistés | AVRR | Assisted voluntary returns | Retours volontaires assistés OIM |
    Aide au retour volontaire assisté | RVA | Assisted voluntary returns and reintegration |
    Migrants de retour volontaire assisté | Retour volontaire assisté et réintégration (AVRR) |
    Bénéficiaires du retour volontaire assisté | Retours volontaires assistés (OIM) | Retours assistés |
    Migrants assistés au retour volontaire | Retour volontaire et réintégration |
    Bénéficiaires du programme de retour volontaire assisté`,
  'RETURN/FOR': `
    Nombre de Maliens refoulés | Expulsés | Reconduits à la frontière | Maliens expulsés |
    Maliens expulsés d’Algérie | Refoulements | Reconduites à la frontière | Retours forcés | Forced returns |
    MSPC_refoulements_2019-2021 | Éloignements | Maliens reconduits | Personnes refoulées aux frontières |
    Migrants expulsés | Déportés | Personnes reconduites | Refoulés d’Algérie | Nombre d’expulsions |
    Expulsions collectives | Maliens refoulés ou expulsés | Statistiques des refoulements |
    Maliens expulsés et refoulés par pays | Renvois forcés | Retour forcé de migrants |
    Migrants maliens reconduits à la frontière | Deportees | Maliens éloignés du territoire français |
    Refoulements aux postes frontières | Maliens expulsés de France | Refoulés enregistrés |
    Statistique des expulsés | Migrants refoulés à la frontière algérienne | Mesures d’expulsion | Expulsions |
    Reconduites | Personnes expulsées | Nombre de refoulés | Situation des Maliens refoulés |
    Retours forcés par pays | Maliens reconduits par avion`,
  'RETURN/RAD': `
    Réadmissions |  Migrants réadmis`,
  'RETURN/VHR': `
    Retour volontaire humanitaire |  Retours volontaires humanitaires depuis la Libye |  RVH Libye |
    Voluntary humanitarian return`,
  'RETURN/VOL': `
    Retours spontanés |  Retours volontaires |  Migrants retournés volontairement |  Retours volontaires spontanés |
    Migrants retournés de leur plein gré |  Voluntary returns`,
  STUDY: `
    Études sur la migration | Etudes réalisées | Études sur les transferts de fonds | Studies on migration |
    Études et recherches sur les migrants de retour | Travaux de recherche | Études et enquêtes | Publications |
    Recherches sur la migration | Études menées | Nombre d’études | Liste des études réalisées sur la migration |
    Studies carried out | Études réalisées | Nombre d’études sur la migration | Études et recherches |
    Liste des études`,
  TRAIN: `
    Renforcement des capacités | Sessions de renforcement des capacités | Ateliers de formation |
    Formations organisées | Capacity building sessions | Sessions de formation des agents |
    Nombre de sessions de formation | Formation des agents des services centraux | Nombre d’ateliers |
    Ateliers, séminaires et formations | Activités de renforcement de capacités | Sessions de formation tenues |
    Renforcement des capacités des acteurs de la migration | Sessions de formation des agents de la DGME |
    Formations dispensées | Training sessions held | Sessions de formation | Formations réalisées |
    Renforcement de capacités | Ateliers de renforcement des capacités | Sessions de renforcement |
    Nombre de formations | Formation des acteurs`,
};
