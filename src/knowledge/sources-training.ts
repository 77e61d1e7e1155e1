import type { Source } from './source.ts';

/** Starting, growing and keeping up exercise. */
export const TRAINING_SOURCES = {
  S35: {
    citation: 'WHO 2020 activity guidelines',
    seen: 'oecd.org Step Up report ch. 1; bmjopensem Table 1',
    read: 'second-hand',
    weak: false,
  },
  S36: {
    citation: 'NHS Couch to 5K',
    seen: 'nhs.uk/better-health/.../couch-to-5k-running-plan; nhs copy of the week table',
    read: 'direct',
    weak: false,
  },
  S37: {
    citation: "Puetz, Flowers, O'Connor 2008, Psychother Psychosom 77:167-174",
    seen: 'karger.com/pps/article-abstract/77/3/167',
    read: 'direct',
    weak: false,
    note: 'percentages from press copies',
  },
  S38: {
    citation: 'Buist et al. 2008, Am J Sports Med 36:33-39, doi:10.1177/0363546507307505',
    seen: 'pubmed.ncbi.nlm.nih.gov/17940147',
    read: 'direct',
    weak: false,
  },
  S39: {
    citation: 'Nielsen et al. 2014 (DANO-RUN progression), JOSPT',
    seen: 'faithfulhandsmsk.care summary',
    read: 'second-hand',
    weak: false,
  },
  S40: {
    citation:
      'Frandsen et al. 2025, Br J Sports Med 59:1203-1210, doi:10.1136/bjsports-2024-109380',
    seen: 'pubhawk.com/detail/40623829; library copies',
    read: 'direct',
    weak: false,
  },
  S41: {
    citation: 'ACSM position stand 2009 (Ratamess et al.), Med Sci Sports Exerc',
    seen: 'medscape.com/viewarticle/717047',
    read: 'direct',
    weak: false,
  },
  S42: {
    citation: 'Yang et al. 2018, Front Physiol 9:725, doi:10.3389/fphys.2018.00725',
    seen: 'pubmed.ncbi.nlm.nih.gov/29967584',
    read: 'direct',
    weak: false,
  },
  S43: {
    citation:
      'Stults-Kolehmainen, Bartholomew, Sinha 2014, J Strength Cond Res 28:2007-2017, doi:10.1519/JSC.0000000000000335',
    seen: 'docksci.com; triumphtraining.com copy',
    read: 'direct',
    weak: false,
  },
  S44: {
    citation:
      'Stults-Kolehmainen, Bartholomew 2012, Med Sci Sports Exerc 44:2220-2227, doi:10.1249/MSS.0b013e31825f67a0',
    seen: 'pubmed.ncbi.nlm.nih.gov/22688829',
    read: 'direct',
    weak: false,
  },
  S45: {
    citation:
      'Deloading survey (n = 246) 2024, Sports Med Open, 10.1186/s40798-024-00691-y; Delphi 2023 10.1186/s40798-023-00633-0',
    seen: 'sportsmedicine-open.springeropen.com',
    read: 'direct',
    weak: false,
  },
  S46: {
    citation:
      'ACSM screening update, Riebe et al. 2015, doi:10.1249/MSS.0000000000000664; NHANES comparison',
    seen: 'academiccommons.columbia.edu; mesadeestudo.com copy',
    read: 'direct',
    weak: false,
  },
  S47: {
    citation: 'Foster et al. 2021, 25 years of session RPE, Int J Sports Physiol Perform',
    seen: 'journals.humankinetics.com/.../ijspp.2020-0599',
    read: 'direct',
    weak: false,
  },
  S48: {
    citation: 'Foster load, monotony, strain formulas',
    seen: 'help.coachmeplus.com; forum.intervals.icu; forum.charliefrancis.com',
    read: 'second-hand',
    weak: false,
  },
  S49: {
    citation: 'Monotony 1.5 / 2.0, strain thresholds in use',
    seen: 'unbrokn.fit help page',
    read: 'second-hand',
    weak: true,
  },
  S50: {
    citation: 'Impellizzeri et al. 2020, Sports Med, doi:10.1007/s40279-020-01378-6',
    seen: 'scribd 535371355; ouci.dntb.gov.ua',
    read: 'direct',
    weak: false,
  },
  S51: {
    citation: 'Lolli et al. 2019 (mathematical coupling), Br J Sports Med 53:921',
    seen: 'bjsm.bmj.com/content/53/15/921',
    read: 'direct',
    weak: false,
  },
  S52: {
    citation: 'Lally et al. 2010, Eur J Soc Psychol',
    seen: 'scientificamerican.com/article/how-to-form-a-habit; businessinsider.com',
    read: 'second-hand',
    weak: false,
  },
  S53: {
    citation: 'Detraining: VO2max -5 to -7 % in 2-3 weeks (Coyle)',
    seen: 'wwwtherunningclubblog.blogspot.com/2014/08',
    read: 'second-hand',
    weak: true,
  },
  S54: {
    citation: 'Press reports of S37',
    seen: 'health.am; upi.com; sleepreviewmag.com',
    read: 'second-hand',
    weak: false,
  },
  S55: {
    citation:
      'Spiering et al. 2021, J Strength Cond Res 35:1449-1458, doi:10.1519/JSC.0000000000003964',
    seen: 'ouci.dntb.gov.ua/en/works/4L3gYx37',
    read: 'direct',
    weak: false,
  },
  S56: {
    citation: 'Phone-location analysis of gym distance (Dstillery)',
    seen: 'dstillery.com/press/probably-youre-skipping-gym',
    read: 'direct',
    weak: true,
    note: 'a company’s own figures',
  },
  S57: {
    citation: 'Cabral-de-Oliveira et al., distance did not influence adherence (n = 796)',
    seen: 'ichgcp.net publication 203760',
    read: 'direct',
    weak: false,
  },
  S58: {
    citation: 'Schumacher et al. 2019, Obesity (n = 375; about 350 vs 285 min/wk)',
    seen: 'physiciansweekly.com/habit-of-workouts-at; psychologytoday.com',
    read: 'second-hand',
    weak: false,
  },
  S59: {
    citation: 'Schumacher et al. 2021, J Phys Act Health 18:1253 (n = 709)',
    seen: 'journals.humankinetics.com/.../article-p1253',
    read: 'direct',
    weak: false,
  },
} satisfies Record<string, Source>;
