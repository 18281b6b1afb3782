import type { DiplomaTypeRow, HonoursRow } from '../../../../reference/contract';
import { lines, yearOf } from './table';

/** `code|French|English`: the words of the decree on the baccalaureate (Code de l’éducation, D334-11) and their order. */
const honoursTable = `
NONE|Passable (sans mention)|Pass (no honours)
AB|Assez bien|Fairly good (assez bien)
B|Bien|Good (bien)
TB|Très bien|Very good (très bien)
TBF|Très bien avec les félicitations du jury|Very good with the congratulations of the jury
`;

/** `code|level|French|English`; level of the French framework of qualifications (decree 2019-14), empty where there is none. */
const diplomaTable = `
BTS|5|Brevet de technicien supérieur (BTS, BTSA)|Higher technician certificate (BTS, BTSA)
DUT|5|Diplôme universitaire de technologie (DUT)|University technology diploma (DUT)
DEUG|5|Diplôme d’études universitaires générales (DEUG)|General university studies diploma (DEUG)
DEUST|5|Diplôme d’études universitaires scientifiques et techniques (DEUST)|Scientific and technical university studies diploma (DEUST)
CPGE|5|Classe préparatoire aux grandes écoles (CPGE)|Preparatory class for grandes écoles (CPGE)
CAP-DROIT||Capacité en droit|Capacité en droit (law certificate)
DAEU|4|Diplôme d’accès aux études universitaires (DAEU)|University access diploma (DAEU)
L1||Licence, première année|Bachelor’s degree, first year
L2||Licence, deuxième année|Bachelor’s degree, second year
LICENCE|6|Licence|Bachelor’s degree (licence)
LP|6|Licence professionnelle|Professional bachelor’s degree
BUT|6|Bachelor universitaire de technologie (BUT)|University bachelor of technology (BUT)
BACHELOR|6|Bachelor ou diplôme d’école conférant le grade de licence|School degree at bachelor’s level
DCG|6|Diplôme de comptabilité et de gestion (DCG)|Accounting and management diploma (DCG)
DE6|6|Diplôme d’État de niveau 6 (santé, social, sport)|State diploma, level 6 (health, social work, sport)
MAITRISE|6|Maîtrise|Maîtrise (former four-year degree)
M1||Master, première année|Master’s degree, first year
MASTER|7|Master|Master’s degree
INGENIEUR|7|Diplôme d’ingénieur|Engineering degree
ECOLE|7|Diplôme d’école conférant le grade de master|School degree at master’s level
DEA|7|DEA ou DESS|DEA or DESS (former five-year degrees)
DE7|7|Diplôme d’État de niveau 7 (santé, architecture)|State diploma, level 7 (health, architecture)
DOCTORAT|8|Doctorat|Doctorate
DU||Diplôme d’université (DU, DIU)|University’s own diploma (DU, DIU)
TITRE-PRO||Titre professionnel inscrit au RNCP|Registered professional title
FOREIGN||Diplôme étranger|Foreign diploma
OTHER||Autre diplôme supérieur|Other higher education diploma
`;

export const honours = (): HonoursRow[] => lines(honoursTable).map(([code = '', nameFr = '', nameEn = '']) => ({ code, nameFr, nameEn }));

export const diplomaTypes = (): DiplomaTypeRow[] =>
  lines(diplomaTable).map(([code = '', level, nameFr = '', nameEn = '']) => ({ code, level: yearOf(level), nameFr, nameEn }));
