import { describe, expect, it } from 'vitest';
import { findDepartment } from '#shared/domain/values/find-department.ts';
import { index } from './catalogue-index.ts';

const from = (fileName: string, texts: readonly string[] = [], sheetNames: readonly string[] = ['Feuil1']) =>
  findDepartment({ fileName, sheetNames, texts }, index);
const senderOf = (...where: Parameters<typeof from>) => {
  const found = from(...where);
  return found && `${found.department}${found.certain ? '' : '?'}`;
};

describe('findDepartment', () => {
  it('knows every department by its name at the head of a sheet', () => {
    for (const { code, fr, en, names } of index.catalogue.departments)
      for (const name of [fr, fr.toUpperCase(), en, ...names.map((one) => one.fr)])
        expect([name, senderOf('donnees.xlsx', ['RÉPUBLIQUE DU MALI', name])]).toEqual([name, code]);
  });

  it('knows every department by its initials in a file name', () => {
    for (const { code } of index.catalogue.departments)
      for (const name of [`${code}_donnees_2021.xlsx`, `Données ${code} VF (2).xlsx`, `retours-${code}.csv`])
        expect([name, senderOf(name)]).toEqual([name, code]);
  });

  it('knows every department by a source line', () => {
    for (const { code, fr } of index.catalogue.departments)
      expect([fr, senderOf('donnees.xlsx', [`Source : ${fr}, 2021`])]).toEqual([fr, code]);
  });

  it.each([
    ['DGME_retours.xlsx', 'MMEIA'],
    ['CIGEM projets.ods', 'MMEIA'],
    ['Données DGME VF (2) final corrigé.xlsx', 'MMEIA'],
    ['PAF refoulés 2020.xlsx', 'MSPC'],
    ['Police des frontières 2020.xls', 'MSPC'],
    ['BCEAO transferts.xlsx', 'MEF'],
    ['ANPE_reinsertion.xlsx', 'MENEFP'],
    ['HCME sessions.xlsx', 'OM'],
    ['IOM Mali returns.xlsx', 'OIM'],
    ['INSP_cordons.csv', 'MSDS'],
    ['DNPEF rapatriements.xlsx', 'MPFEF'],
    ['CNJ formation.xlsx', 'MJ'],
    ['consulats_MAECI.xlsx', 'MAECI'],
    ['MATD centres.xlsx', 'MATD'],
  ])('reads the sender of %j', (name, code) => {
    expect(senderOf(name)).toBe(code);
  });

  it.each([
    [['MINISTÈRE DE LA SANTÉ ET DU DÉVELOPPEMENT SOCIAL', 'SECRÉTARIAT GÉNÉRAL', 'République du Mali'], 'MSDS'],
    [['MINISTERE DE LA SECURITE', 'ET DE LA PROTECTION CIVILE', 'Direction de la Police des Frontières'], 'MSPC'],
    [['Délégation générale des Maliens de l’extérieur'], 'MMEIA'],
    [['Ministère des Maliens Établis à l’Extérieur et de l’Intégration Africaine'], 'MMEIA'],
    [['Haut Conseil des Maliens de l’Extérieur'], 'OM'],
    [['Organisation internationale pour les migrations (OIM)'], 'OIM'],
    [['Agence nationale pour l’Emploi'], 'MENEFP'],
    [['Direction nationale du Trésor et de la Comptabilité publique'], 'MEF'],
  ])('reads the letterhead %j', (texts, code) => {
    expect(senderOf('tableau 3.xlsx', texts)).toBe(code);
  });

  it('reads the name of a sheet where nothing else names the sender', () => {
    expect(from('donnees.xlsx', [], ['MPFEF', 'Lisez-moi'])?.department).toBe('MPFEF');
  });

  it('does not take a partner named in a title for the sender', () => {
    const title = 'Retours volontaires assistés avec l’appui de l’OIM, 2021';
    expect(senderOf('DGME retours.xlsx', [title])).toBe('MMEIA');
    expect(senderOf('retours.xlsx', ['Ministère de la Sécurité et de la Protection civile', title])).toBe('MSPC');
    expect(senderOf('retours.xlsx', [title])).not.toBe('OIM');
    expect(senderOf('sessions.xlsx', ['Formation financée par l’OIM et l’ANPE'])).not.toBe('OIM');
  });

  it('does not take those who are counted for the sender', () => {
    expect(senderOf('effectifs.xlsx', ['Maliens de l’extérieur par pays, 2020'])).not.toBe('MMEIA');
  });

  it('is not certain where two departments sign', () => {
    expect(from('OIM DGME retours.xlsx')?.certain).toBe(false);
  });

  it('finds none where nobody is named', () => {
    expect(
      from('tableau.xlsx', ['Migrants de retour par région', 'République du Mali', 'Un Peuple – Un But – Une Foi']),
    ).toBeUndefined();
  });
});
