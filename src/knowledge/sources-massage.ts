import type { Source } from './source.ts';

/** What happens after a massage. */
export const MASSAGE_SOURCES = {
  S01: {
    citation: 'Bervoets et al. 2015, J Physiother 61:106-116, doi:10.1016/j.jphys.2015.05.018',
    seen: 'search.pedro.org.au/physiotherapy-choices/record-detail/42959; slideplayer.com./amp/14176799',
    read: 'direct',
    weak: false,
  },
  S02: {
    citation: 'Field 2016, Complement Ther Clin Pract 24:19-31, doi:10.1016/j.ctcp.2016.04.005',
    seen: 'pmc.ncbi.nlm.nih.gov/articles/PMC5564319',
    read: 'direct',
    weak: false,
  },
  S03: {
    citation: 'Furlan et al. 2015, Cochrane CD001929.pub3, doi:10.1002/14651858.CD001929.pub3',
    seen: 'cochranelibrary.com (several language copies); pubmed 26329399',
    read: 'direct',
    weak: false,
    note: 'abstract only, up to the first results',
  },
  S04: {
    citation: 'Qaseem et al. 2017 (ACP), Ann Intern Med 166:514-530, doi:10.7326/M16-2367',
    seen: 'acpjournals.org/doi/10.7326/M16-2367',
    read: 'direct',
    weak: false,
  },
  S05: {
    citation: 'Mak et al. 2024, JAMA Netw Open 7:e2422259, doi:10.1001/jamanetworkopen.2024.22259',
    seen: 'ouci.dntb.gov.ua/en/works/7Bdm8ODl; healthday.com',
    read: 'direct',
    weak: false,
  },
  S07: {
    citation:
      'Ischaemic compression for myofascial pain, meta-analysis 2022, Chiropr Man Therap, PMC9434898',
    seen: 'pmc.ncbi.nlm.nih.gov/articles/PMC9434898',
    read: 'direct',
    weak: false,
  },
  S08: {
    citation: 'Davis, Alabed, Chico 2020, BMJ Open SEM 6:e000614, doi:10.1136/bmjsem-2019-000614',
    seen: 'bmjopensem.bmj.com/content/6/1/e000614',
    read: 'direct',
    weak: false,
  },
  S09: {
    citation: 'Massage and performance recovery meta-analysis (22 RCTs), Sports Med 2016',
    seen: 'paperexplained.cn copy of the abstract',
    read: 'second-hand',
    weak: false,
  },
  S10: {
    citation: 'Cambron et al. 2007, J Altern Complement Med 13:793-796, doi:10.1089/acm.2006.6401',
    seen: 'pubmed.ncbi.nlm.nih.gov/17983334',
    read: 'direct',
    weak: false,
  },
  S11: {
    citation: 'Carnes et al. 2010, Man Ther 15:355-363, doi:10.1016/j.math.2009.12.006',
    seen: 'doi.org page',
    read: 'direct',
    weak: false,
  },
  S12: {
    citation: 'Yin et al. 2014, Evid Based Complement Alternat Med 480956, doi:10.1155/2014/480956',
    seen: 'hindawi.com/journals/ecam/2014/480956',
    read: 'direct',
    weak: false,
  },
  S13: {
    citation:
      'Rhabdomyolysis after massage: case abstract 2020; Chen et al. 2020 (percussion gun), Phys Ther',
    seen: 'discovery.researcher.life; ouci.dntb.gov.ua/en/works/4E02dWV7',
    read: 'direct',
    weak: false,
  },
  S14: {
    citation: 'Tanriover 2009 case, summarised',
    seen: 'painscience.com/bibliography.php?tan1',
    read: 'second-hand',
    weak: false,
  },
  S15: {
    citation: 'Cherkin et al. 2011, Ann Intern Med 155:1-9',
    seen: 'ohsu.elsevierpure.com; scribd copies',
    read: 'direct',
    weak: false,
  },
  S16: {
    citation: 'Sherman et al. 2014, Ann Fam Med 12:112-120',
    seen: 'medscape.com/viewarticle/822247_1; ohsu.elsevierpure.com',
    read: 'direct',
    weak: false,
  },
  S17: {
    citation: 'Perlman et al. 2012, PLoS One 7:e30248, doi:10.1371/journal.pone.0030248',
    seen: 'journals.plos.org',
    read: 'direct',
    weak: false,
  },
  S18: {
    citation:
      'Eriksson Crommert et al. 2015, Scand J Med Sci Sports 25:e490, doi:10.1111/sms.12341',
    seen: 'ncbi.nlm.nih.gov/pubmed/25487283',
    read: 'direct',
    weak: false,
  },
  S19: {
    citation:
      'Jelen et al. 2024, Front Sports Act Living 6:1428301, doi:10.3389/fspor.2024.1428301',
    seen: 'frontiersin.org',
    read: 'direct',
    weak: false,
  },
  S20: {
    citation:
      'Exercise after deep tissue massage (quoting therapist R. Bishop, 24 h; a later version says 24-48 h)',
    seen: 'livestrong.com/article/397936',
    read: 'direct',
    weak: true,
  },
  S21: {
    citation: 'When to exercise after my massage',
    seen: 'healthy-choice.ca/exercises/when-to-exercise-after-my-massage',
    read: 'direct',
    weak: true,
  },
  S22: {
    citation: 'Exercise after sports massage (24-48 h)',
    seen: 'fitro.info/exercise-after-sports-massage',
    read: 'direct',
    weak: true,
  },
  S23: {
    citation:
      'Post-treatment information, neuromuscular clinic (sore a day or two, worst first time; rest that day)',
    seen: 'togetherinhealthinc.com/index.php/new-patients/post-treatment-information',
    read: 'direct',
    weak: true,
    note: 'also repeats claims this planner does not share',
  },
  S24: {
    citation: 'How will I feel after deep tissue (over three days is not the normal result)',
    seen: 'livingenergymassageandhealing.us/blog/2017/8/6',
    read: 'direct',
    weak: true,
  },
  S25: {
    citation: 'Post-massage soreness (over three days may be injury)',
    seen: 'fishballcc.medium.com',
    read: 'direct',
    weak: true,
  },
  S26: {
    citation: 'NHS inform Scotland, pain after exercise (2-5 days; over 5 days see GP)',
    seen: 'nhsinform.scot/.../pain-and-injuries-after-exercise',
    read: 'direct',
    weak: false,
  },
  S27: {
    citation:
      'Andersen et al. 2013, J Strength Cond Res 27:3352-3359, doi:10.1519/JSC.0b013e3182908610',
    seen: 'journals.lww.com/nsca-jscr',
    read: 'direct',
    weak: false,
  },
  S28: {
    citation: 'Timing of pre-event massage (3-4 days; 4-7 days; 15-45 min stimulating)',
    seen: 'mbliving.eu; dailyjunkies.com; innerwestmassage.com.au',
    read: 'direct',
    weak: true,
  },
  S29: {
    citation: 'Arabaci 2008, J Sports Sci Med 7:549-555',
    seen: 'jssm.org/jssm-07-549',
    read: 'direct',
    weak: false,
  },
  S30: {
    citation: 'McKechnie et al. 2007, J Sports Sci Med 6:498-504',
    seen: 'jssm.org/jssm-06-498',
    read: 'direct',
    weak: false,
  },
  S31: {
    citation: 'Guo et al. 2017, Front Physiol 8:747, doi:10.3389/fphys.2017.00747',
    seen: 'frontiersin.org',
    read: 'direct',
    weak: false,
  },
  S33: {
    citation:
      'Wiltshire et al. 2010, Med Sci Sports Exerc 42:1062-1071, doi:10.1249/MSS.0b013e3181c9214f',
    seen: 'journals.lww.com/acsm-msse',
    read: 'direct',
    weak: false,
  },
  S34: {
    citation: 'Why drink water after massage?',
    seen: 'painscience.com/articles/drinking-water-after-massage.php',
    read: 'direct',
    weak: false,
  },
} satisfies Record<string, Source>;
