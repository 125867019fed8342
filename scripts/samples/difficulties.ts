/** Where a difficulty lies; `shows` is what stands in that cell, checked when the samples are written. */
export interface Spot {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly shows: string | number;
}

/** What must be found, as far as it is fixed by the samples: matched field by field. */
export interface Finding {
  readonly type: string;
  readonly indicator: string;
  readonly timePeriod?: string;
  readonly refArea?: string;
  readonly counterpartArea?: string;
  readonly kind?: string;
  /** `DEPARTMENT=value;...` in alphabetical order, where two departments differ. */
  readonly values?: string;
  readonly state?: 'open' | 'rule' | 'decided' | 'noted';
  /** Issue that builds this type of check. */
  readonly issue: 2 | 4;
}

export interface Difficulty {
  readonly spots: readonly Spot[];
  /** In French, for the README. */
  readonly what: string;
  readonly settled: string;
  readonly findings: readonly Finding[];
}

export const DGME = 'Données DGME VF (2) final corrigé.xlsx';
export const ASSISTANCE = 'DGME_assistance_detresse_2019-2021.xlsx';
export const MOBILISATION = 'MMEIA_mobilisation_diaspora.xlsx';
export const ABROAD = "Maliens de l'extérieur au 31-12-2020.xls";
export const REPORT = "MMEIA - Rapport d'activités 2019-2021.xlsx";
export const STUDIES = 'CIGEM_études_2019-2021.ods';
export const EMBASSIES = 'MAECI assistance et rapatriements.xlsx';
export const EMBASSY_TRANSFERS = 'MAECI Transferts ambassades 2021.xlsx';
export const REGISTERED = 'MAECI_immatriculations_consulaires.ods';
export const POLICE = 'MSPC_refoulements_PAF_2019-2021.xlsx';
export const POLICE_AGAIN = 'MSPC_refoulements_PAF_2019-2021 (rectifié).xlsx';
export const REINTEGRATION = 'MENEFP_ANPE_réinsertion_2019-2021.xlsx';
export const TRANSFERS = 'MEF_Transferts BCEAO 2019-2021.xlsx';
export const MEANS = 'MEF_moyens_mise_en_oeuvre.ods';
export const AUTHORITIES = 'MATD projets codéveloppement collectivités.xlsx';
export const REPATRIATIONS = 'MPFEF Rapatriements femmes et enfants.xlsx';
export const OIM = 'OIM_Mali_retours_assistés_2019-2021.xlsx';
export const OIM_REINTEGRATION = 'OIM_réintégration.csv';
export const CORDONS = 'MSDS_cordons_sanitaires_frontières.csv';

export const spot = (file: string, sheet: string, cell: string, shows: string | number): Spot => ({
  file,
  sheet,
  cell,
  shows,
});
