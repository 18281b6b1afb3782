import type { SeriesKind, SeriesRow, SpecialityRow } from '../../../../reference/contract';
import { lines, yearOf } from './table';

/**
 * Series: `code|kind|first session|last session|specialities|French|English`. Codes are ours, short and stable; a connector maps
 * them to those of the student-records system. Sources, line by line, in docs/reference-data.md.
 */
const series = `
GENERAL|GENERAL|2021||yes|Baccalauréat général (enseignements de spécialité)|General baccalaureate (speciality courses)
S|GENERAL|1995|2020||S – Scientifique|S – Science
ES|GENERAL|1995|2020||ES – Économique et sociale|ES – Economics and social sciences
L|GENERAL|1995|2020||L – Littéraire|L – Literature
STMG|TECHNOLOGICAL|2014|||STMG – Sciences et technologies du management et de la gestion|STMG – Management sciences and technologies
STI2D|TECHNOLOGICAL|2013|||STI2D – Sciences et technologies de l’industrie et du développement durable|STI2D – Industry and sustainable development
STL|TECHNOLOGICAL|1995|||STL – Sciences et technologies de laboratoire|STL – Laboratory sciences and technologies
ST2S|TECHNOLOGICAL|2009|||ST2S – Sciences et technologies de la santé et du social|ST2S – Health and social sciences
STD2A|TECHNOLOGICAL|2013|||STD2A – Sciences et technologies du design et des arts appliqués|STD2A – Design and applied arts
STHR|TECHNOLOGICAL|2018|||STHR – Sciences et technologies de l’hôtellerie et de la restauration|STHR – Hotel and catering sciences
STAV|TECHNOLOGICAL|2008|||STAV – Sciences et technologies de l’agronomie et du vivant|STAV – Agronomy and life sciences
S2TMD|TECHNOLOGICAL|2021|||S2TMD – Sciences et techniques du théâtre, de la musique et de la danse|S2TMD – Theatre, music and dance
TMD|TECHNOLOGICAL|1978|2020||TMD – Techniques de la musique et de la danse (F11)|TMD – Music and dance (F11)
HOTEL|TECHNOLOGICAL|1969|2017||Hôtellerie|Hotel and catering
STG|TECHNOLOGICAL|2007|2013||STG – Sciences et technologies de la gestion|STG – Management sciences
STI|TECHNOLOGICAL|1995|2012||STI – Sciences et technologies industrielles|STI – Industrial sciences and technologies
SMS|TECHNOLOGICAL|1995|2008||SMS – Sciences médico-sociales|SMS – Medical and social sciences
STT|TECHNOLOGICAL|1995|2006||STT – Sciences et technologies tertiaires|STT – Service sector sciences and technologies
STAE|TECHNOLOGICAL|1996|2007||STAE – Sciences et technologies de l’agronomie et de l’environnement|STAE – Agronomy and environment
STPA|TECHNOLOGICAL|1996|2007||STPA – Sciences et technologies du produit agroalimentaire|STPA – Food sciences and technologies
PRO-S|PROFESSIONAL|1987|||Baccalauréat professionnel – services|Vocational baccalaureate – services
PRO-P|PROFESSIONAL|1987|||Baccalauréat professionnel – production|Vocational baccalaureate – production
PRO-A|PROFESSIONAL|1996|||Baccalauréat professionnel agricole|Vocational baccalaureate – agriculture
A|GENERAL|1968|1994||A – Philosophie-lettres (A1, A2, A3)|A – Philosophy and literature (A1, A2, A3)
B|GENERAL|1968|1994||B – Économique et sociale|B – Economics and social sciences
C|GENERAL|1968|1994||C – Mathématiques et sciences physiques|C – Mathematics and physics
D|GENERAL|1968|1994||D – Mathématiques et sciences de la nature|D – Mathematics and natural sciences
D-AGRO|GENERAL|1969|1995||D’ – Sciences agronomiques et techniques|D’ – Agronomy
E|GENERAL|1968|1994||E – Mathématiques et technique|E – Mathematics and technology
F|TECHNOLOGICAL|1969|1994||F1 à F10, F12 – Techniques industrielles, médico-sociales, arts appliqués|F1 to F10, F12 – Industrial, medical and social techniques, applied arts
G|TECHNOLOGICAL|1969|1994||G1, G2, G3 – Techniques administratives, de gestion, commerciales|G1, G2, G3 – Administration, management, commerce
H|TECHNOLOGICAL|1969|1994||H – Techniques informatiques|H – Computing
BFI|INTERNATIONAL|2024|||Baccalauréat français international (BFI)|French international baccalaureate (BFI)
OIB|INTERNATIONAL|1984|2023||Baccalauréat, option internationale (OIB)|Baccalaureate, international option (OIB)
BINATIONAL|INTERNATIONAL|1994|||Double délivrance: Abibac, Bachibac, Esabac|Dual certificate: Abibac, Bachibac, Esabac
EUROPEAN|INTERNATIONAL|1959|||Baccalauréat européen (écoles européennes)|European baccalaureate (European Schools)
IB|INTERNATIONAL|1968|||Diplôme du baccalauréat international (IB)|International Baccalaureate diploma (IB)
FOREIGN|FOREIGN_TITLE||||Par titre étranger|Foreign title
DAEU-A|EQUIVALENCE|1995|||DAEU A – Diplôme d’accès aux études universitaires, littéraire|DAEU A – University access diploma, arts
DAEU-B|EQUIVALENCE|1995|||DAEU B – Diplôme d’accès aux études universitaires, scientifique|DAEU B – University access diploma, science
ESEU|EQUIVALENCE|1957|1996||ESEU A ou B – Examen spécial d’entrée à l’université|ESEU A or B – Special university entrance examination
CAPACITE|EQUIVALENCE||||Capacité en droit|Capacité en droit (law certificate)
DISPENSE|EQUIVALENCE||||Titre français admis en dispense du baccalauréat|French title accepted in place of the baccalaureate
VALIDATION|EQUIVALENCE||||Validation d’études, d’expériences professionnelles ou d’acquis personnels|Validation of studies, work experience or prior learning
`;

/** Specialities: `code|first session|last session|French|English`. */
const specialities = `
ARTS-AP|2021||Arts – arts plastiques|Arts – visual arts
ARTS-CAV|2021||Arts – cinéma-audiovisuel|Arts – cinema and audiovisual
ARTS-CIRQUE|2021||Arts – arts du cirque|Arts – circus
ARTS-DANSE|2021||Arts – danse|Arts – dance
ARTS-HIST|2021||Arts – histoire des arts|Arts – history of art
ARTS-MUS|2021||Arts – musique|Arts – music
ARTS-THE|2021||Arts – théâtre|Arts – theatre
BIO-ECO|2021||Biologie-écologie|Biology and ecology
EPPCS|2023||Éducation physique, pratiques et culture sportives|Physical education, practice and culture of sport
HGGSP|2021||Histoire-géographie, géopolitique et sciences politiques|History, geography, geopolitics and political science
HLP|2021||Humanités, littérature et philosophie|Humanities, literature and philosophy
LLCER-ALL|2021||Langues, littératures et cultures étrangères et régionales – allemand|Languages, literatures and cultures – German
LLCER-ANG|2021||Langues, littératures et cultures étrangères et régionales – anglais|Languages, literatures and cultures – English
LLCER-AMC|2022||Langues, littératures et cultures étrangères et régionales – anglais, monde contemporain|Languages, literatures and cultures – English, contemporary world
LLCER-ESP|2021||Langues, littératures et cultures étrangères et régionales – espagnol|Languages, literatures and cultures – Spanish
LLCER-ITA|2021||Langues, littératures et cultures étrangères et régionales – italien|Languages, literatures and cultures – Italian
LLCER-POR|2021||Langues, littératures et cultures étrangères et régionales – portugais|Languages, literatures and cultures – Portuguese
LLCER-REG|2021||Langues, littératures et cultures étrangères et régionales – langue régionale|Languages, literatures and cultures – regional language
LLCER-AUT|2021||Langues, littératures et cultures étrangères et régionales – autre langue|Languages, literatures and cultures – another language
LLCA|2021||Littérature, langues et cultures de l’Antiquité|Literature, languages and cultures of Antiquity
MATHS|2021||Mathématiques|Mathematics
NSI|2021||Numérique et sciences informatiques|Digital and computer science
PC|2021||Physique-chimie|Physics and chemistry
SI|2021||Sciences de l’ingénieur|Engineering sciences
SES|2021||Sciences économiques et sociales|Economics and social sciences
SVT|2021||Sciences de la vie et de la Terre|Life and Earth sciences
`;

const kinds: ReadonlyMap<string, SeriesKind> = new Map([
  ['GENERAL', 'GENERAL'], ['TECHNOLOGICAL', 'TECHNOLOGICAL'], ['PROFESSIONAL', 'PROFESSIONAL'],
  ['INTERNATIONAL', 'INTERNATIONAL'], ['FOREIGN_TITLE', 'FOREIGN_TITLE'], ['EQUIVALENCE', 'EQUIVALENCE'],
]);

export function baccalaureateSeries(): SeriesRow[] {
  return lines(series).map(([code = '', kind = '', first, last, specialised, nameFr = '', nameEn = '']) => ({
    code, kind: kinds.get(kind) ?? 'EQUIVALENCE', nameFr, nameEn, firstYear: yearOf(first), lastYear: yearOf(last), hasSpecialities: specialised === 'yes',
  }));
}

export function baccalaureateSpecialities(): SpecialityRow[] {
  return lines(specialities).map(([code = '', first, last, nameFr = '', nameEn = '']) => ({
    code, nameFr, nameEn, firstYear: yearOf(first), lastYear: yearOf(last),
  }));
}
