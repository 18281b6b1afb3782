/**
 * Nationalities by ISO 3166-1 code: `code|French|English`, then a usual name of the country in French and English where that of
 * i18n-iso-countries is the formal one. French: feminine, as it agrees with "nationalité"; forms of the adjective as in the
 * decree of 4 November 1993 on the names of States and capitals (JO of 25 January 1994) and its later lists; States born since:
 * the usage of the Ministry for Europe and Foreign Affairs. English: the usage of the United Kingdom's list of nationalities.
 * Territories say whose nationality their people have. French territories are departments or collectivities, not countries.
 */
export const nationalities = `
AD|Andorrane|Andorran
AE|Émirienne|Emirati|Émirats arabes unis
AF|Afghane|Afghan
AG|Antiguayenne|Antiguan
AI|Britannique (Anguilla)|British (Anguilla)
AL|Albanaise|Albanian
AM|Arménienne|Armenian
AO|Angolaise|Angolan
AR|Argentine|Argentine
AS|Américaine (Samoa américaines)|American (American Samoa)
AT|Autrichienne|Austrian
AU|Australienne|Australian
AW|Néerlandaise (Aruba)|Dutch (Aruba)
AX|Finlandaise (Åland)|Finnish (Åland Islands)
AZ|Azerbaïdjanaise|Azerbaijani
BA|Bosnienne|Bosnian
BB|Barbadienne|Barbadian
BD|Bangladaise|Bangladeshi
BE|Belge|Belgian
BF|Burkinabè|Burkinan
BG|Bulgare|Bulgarian
BH|Bahreïnienne|Bahraini
BI|Burundaise|Burundian
BJ|Béninoise|Beninese
BM|Britannique (Bermudes)|British (Bermuda)
BN|Brunéienne|Bruneian|Brunei|Brunei
BO|Bolivienne|Bolivian
BQ|Néerlandaise (Pays-Bas caribéens)|Dutch (Caribbean Netherlands)
BR|Brésilienne|Brazilian
BS|Bahaméenne|Bahamian
BT|Bhoutanaise|Bhutanese
BW|Botswanaise|Botswanan
BY|Biélorusse|Belarusian
BZ|Bélizienne|Belizean
CA|Canadienne|Canadian
CC|Australienne (îles Cocos)|Australian (Cocos Islands)
CD|Congolaise (République démocratique du Congo)|Congolese (Democratic Republic of the Congo)
CF|Centrafricaine|Central African|République centrafricaine
CG|Congolaise (République du Congo)|Congolese (Republic of the Congo)
CH|Suisse|Swiss
CI|Ivoirienne|Ivorian|Côte d’Ivoire|Côte d’Ivoire
CK|Cookienne|Cook Islander
CL|Chilienne|Chilean
CM|Camerounaise|Cameroonian
CN|Chinoise|Chinese|Chine|China
CO|Colombienne|Colombian
CR|Costaricienne|Costa Rican
CU|Cubaine|Cuban
CV|Cap-verdienne|Cape Verdean
CW|Néerlandaise (Curaçao)|Dutch (Curaçao)
CX|Australienne (île Christmas)|Australian (Christmas Island)
CY|Chypriote|Cypriot
CZ|Tchèque|Czech|Tchéquie|Czechia
DE|Allemande|German
DJ|Djiboutienne|Djiboutian
DK|Danoise|Danish
DM|Dominiquaise|Dominican (Dominica)
DO|Dominicaine|Dominican (Dominican Republic)|République dominicaine
DZ|Algérienne|Algerian
EC|Équatorienne|Ecuadorean
EE|Estonienne|Estonian
EG|Égyptienne|Egyptian
EH|Sahraouie|Sahrawi
ER|Érythréenne|Eritrean
ES|Espagnole|Spanish
ET|Éthiopienne|Ethiopian
FI|Finlandaise|Finnish
FJ|Fidjienne|Fijian
FK|Britannique (îles Malouines)|British (Falkland Islands)|Îles Malouines|Falkland Islands
FM|Micronésienne|Micronesian|Micronésie|Micronesia
FO|Danoise (îles Féroé)|Danish (Faroe Islands)
FR|Française|French
GA|Gabonaise|Gabonese
GB|Britannique|British
GD|Grenadienne|Grenadian
GE|Géorgienne|Georgian
GG|Britannique (Guernesey)|British (Guernsey)
GH|Ghanéenne|Ghanaian
GI|Britannique (Gibraltar)|British (Gibraltar)
GL|Danoise (Groenland)|Danish (Greenland)
GM|Gambienne|Gambian|Gambie|The Gambia
GN|Guinéenne|Guinean
GQ|Équatoguinéenne|Equatorial Guinean
GR|Grecque|Greek
GT|Guatémaltèque|Guatemalan
GU|Américaine (Guam)|American (Guam)
GW|Bissaoguinéenne|Citizen of Guinea-Bissau
GY|Guyanienne|Guyanese
HK|Chinoise (Hong Kong)|Hongkonger
HN|Hondurienne|Honduran
HR|Croate|Croatian
HT|Haïtienne|Haitian
HU|Hongroise|Hungarian
ID|Indonésienne|Indonesian
IE|Irlandaise|Irish
IL|Israélienne|Israeli
IM|Britannique (île de Man)|British (Isle of Man)
IN|Indienne|Indian
IQ|Irakienne|Iraqi
IR|Iranienne|Iranian|Iran|Iran
IS|Islandaise|Icelandic
IT|Italienne|Italian
JE|Britannique (Jersey)|British (Jersey)
JM|Jamaïcaine|Jamaican
JO|Jordanienne|Jordanian
JP|Japonaise|Japanese
KE|Kényane|Kenyan
KG|Kirghize|Kyrgyz
KH|Cambodgienne|Cambodian
KI|Kiribatienne|I-Kiribati
KM|Comorienne|Comoran
KN|Christophienne|Kittitian or Nevisian
KP|Nord-coréenne|North Korean
KR|Sud-coréenne|South Korean
KW|Koweïtienne|Kuwaiti
KY|Britannique (îles Caïmans)|British (Cayman Islands)
KZ|Kazakhstanaise|Kazakh
LA|Laotienne|Lao|Laos|Laos
LB|Libanaise|Lebanese
LC|Saint-lucienne|Saint Lucian
LI|Liechtensteinoise|Liechtenstein citizen
LK|Srilankaise|Sri Lankan
LR|Libérienne|Liberian
LS|Lésothienne|Mosotho
LT|Lituanienne|Lithuanian
LU|Luxembourgeoise|Luxembourger
LV|Lettone|Latvian
LY|Libyenne|Libyan
MA|Marocaine|Moroccan
MC|Monégasque|Monégasque
MD|Moldave|Moldovan|Moldavie|Moldova
ME|Monténégrine|Montenegrin
MG|Malgache|Malagasy
MH|Marshallaise|Marshallese
MK|Macédonienne|Macedonian|Macédoine du Nord|North Macedonia
ML|Malienne|Malian
MM|Birmane|Burmese|Birmanie (Myanmar)|Myanmar (Burma)
MN|Mongole|Mongolian
MO|Chinoise (Macao)|Macanese
MP|Américaine (îles Mariannes du Nord)|American (Northern Mariana Islands)
MR|Mauritanienne|Mauritanian
MS|Britannique (Montserrat)|British (Montserrat)
MT|Maltaise|Maltese
MU|Mauricienne|Mauritian
MV|Maldivienne|Maldivian
MW|Malawienne|Malawian
MX|Mexicaine|Mexican
MY|Malaisienne|Malaysian
MZ|Mozambicaine|Mozambican
NA|Namibienne|Namibian
NE|Nigérienne|Nigerien
NF|Australienne (île Norfolk)|Australian (Norfolk Island)
NG|Nigériane|Nigerian
NI|Nicaraguayenne|Nicaraguan
NL|Néerlandaise|Dutch
NO|Norvégienne|Norwegian
NP|Népalaise|Nepalese
NR|Nauruane|Nauruan
NU|Niuéenne|Niuean
NZ|Néo-zélandaise|New Zealander
OM|Omanaise|Omani
PA|Panaméenne|Panamanian
PE|Péruvienne|Peruvian
PG|Papouane-néo-guinéenne|Papua New Guinean
PH|Philippine|Filipino
PK|Pakistanaise|Pakistani
PL|Polonaise|Polish
PN|Britannique (îles Pitcairn)|British (Pitcairn Islands)|Îles Pitcairn|Pitcairn Islands
PR|Américaine (Porto Rico)|American (Puerto Rico)
PS|Palestinienne|Palestinian|Palestine|Palestine
PT|Portugaise|Portuguese
PW|Palaosienne|Palauan
PY|Paraguayenne|Paraguayan
QA|Qatarienne|Qatari
RO|Roumaine|Romanian
RS|Serbe|Serbian
RU|Russe|Russian|Russie|Russia
RW|Rwandaise|Rwandan
SA|Saoudienne|Saudi|Arabie saoudite
SB|Salomonienne|Solomon Islander
SC|Seychelloise|Seychellois
SD|Soudanaise|Sudanese
SE|Suédoise|Swedish
SG|Singapourienne|Singaporean
SH|Britannique (Sainte-Hélène)|British (Saint Helena)
SI|Slovène|Slovenian
SJ|Norvégienne (Svalbard)|Norwegian (Svalbard)
SK|Slovaque|Slovak
SL|Sierra-léonaise|Sierra Leonean
SM|Saint-marinaise|Sammarinese
SN|Sénégalaise|Senegalese
SO|Somalienne|Somali
SR|Surinamaise|Surinamese
SS|Sud-soudanaise|South Sudanese
ST|Santoméenne|Sao Tomean|Sao Tomé-et-Principe
SV|Salvadorienne|Salvadorean|Salvador
SX|Néerlandaise (Sint Maarten)|Dutch (Sint Maarten)
SY|Syrienne|Syrian|Syrie|Syria
SZ|Swazie|Swazi|Eswatini|Eswatini
TC|Britannique (îles Turques-et-Caïques)|British (Turks and Caicos Islands)
TD|Tchadienne|Chadian
TG|Togolaise|Togolese
TH|Thaïlandaise|Thai
TJ|Tadjike|Tajik
TK|Néo-zélandaise (Tokelau)|New Zealander (Tokelau)
TL|Est-timoraise|East Timorese
TM|Turkmène|Turkmen
TN|Tunisienne|Tunisian
TO|Tongienne|Tongan
TR|Turque|Turkish
TT|Trinidadienne|Trinidadian
TV|Tuvaluane|Tuvaluan
TW|Taïwanaise|Taiwanese|Taïwan|Taiwan
TZ|Tanzanienne|Tanzanian|Tanzanie|Tanzania
UA|Ukrainienne|Ukrainian
UG|Ougandaise|Ugandan
US|Américaine|American|États-Unis|United States
UY|Uruguayenne|Uruguayan
UZ|Ouzbèke|Uzbek
VA|Vaticane|Vatican citizen
VC|Vincentaise|Vincentian
VE|Vénézuélienne|Venezuelan
VG|Britannique (îles Vierges)|British (Virgin Islands)|Îles Vierges britanniques|British Virgin Islands
VI|Américaine (îles Vierges)|American (Virgin Islands)|Îles Vierges américaines|United States Virgin Islands
VN|Vietnamienne|Vietnamese
VU|Vanuatuane|Ni-Vanuatu
WS|Samoane|Samoan
XK|Kosovare|Kosovar
YE|Yéménite|Yemeni
ZA|Sud-africaine|South African
ZM|Zambienne|Zambian
ZW|Zimbabwéenne|Zimbabwean
`;
