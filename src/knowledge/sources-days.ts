import type { Source } from './source.ts';

/** Energy, sleep, habit, cooking, screening and measures. */
export const DAY_SOURCES = {
  S94: {
    citation: 'One-question morning/evening self-rating (n = 461), Padova',
    seen: 'research.unipd.it/handle/11577/3169287',
    read: 'direct',
    weak: false,
  },
  S95: {
    citation:
      'Chronotype tools: review Chronobiol Med 2020;2:16; uMCTQ 2020 doi:10.1177/0748730419886986; ATS page on MCTQ',
    seen: 'chronobiologyinmedicine.org; pubmed 31791166; thoracic.org',
    read: 'direct',
    weak: false,
  },
  S96: {
    citation: 'van Hooff et al. 2007, J Occup Health 49:224-234 (n = 120)',
    seen: 'research-portal.uu.nl',
    read: 'direct',
    weak: false,
  },
  S97: {
    citation: 'Kaushal, Rhodes 2015, J Behav Med 38:652-663, doi:10.1007/s10865-015-9640-7',
    seen: 'link.springer.com',
    read: 'direct',
    weak: false,
  },
  S98: {
    citation: 'Singh et al. 2024, Healthcare 12:2488, doi:10.3390/healthcare12232488',
    seen: 'nutritional-psychology.org; litmetric.com',
    read: 'direct',
    weak: false,
  },
  S99: {
    citation:
      'Belanger-Gravel, Godin, Amireault 2013, Health Psychol Rev 7:23-54, doi:10.1080/17437199.2011.560095',
    seen: 'mcmastervieillissementoptimal.ca; scilit.net',
    read: 'direct',
    weak: false,
  },
  S100: {
    citation: 'Saw, Main, Gastin 2016, Br J Sports Med 50:281, doi:10.1136/bjsports-2015-094758',
    seen: 'bjsm.bmj.com/content/50/5/281',
    read: 'direct',
    weak: false,
  },
  S101: {
    citation: 'Hooper index as used (4 items 4-28, or 5 items 5-35)',
    seen: 'atp-zone.com; afitpilot.com/training-lexicon/hooper-index',
    read: 'second-hand',
    weak: true,
  },
  S102: {
    citation: 'World Rugby wellness sheet (5 points each, 5 best)',
    seen: 'passport.world.rugby screening-tools',
    read: 'direct',
    weak: false,
  },
  S103: {
    citation: 'Craven et al. 2022, Sports Med 52:2669-2690, doi:10.1007/s40279-022-01706-y',
    seen: 'pmc.ncbi.nlm.nih.gov/articles/PMC9584849',
    read: 'direct',
    weak: false,
  },
  S104: {
    citation:
      'AASM / SRS 2015 consensus (7 h or more), doi:10.5665/sleep.4886; Milewski youth athletes via blogs',
    seen: 'docksci.com; irunfar.com; hansptgroup.com',
    read: 'second-hand',
    weak: false,
  },
  S105: {
    citation: 'Stutz et al. 2019, Sports Med 49:269-287, doi:10.1007/s40279-018-1015-0',
    seen: 'springermedizin.de',
    read: 'direct',
    weak: false,
  },
  S106: {
    citation:
      'Knaier et al. 2022, Med Sci Sports Exerc 54:169-180, doi:10.1249/MSS.0000000000002773',
    seen: 'pmc.ncbi.nlm.nih.gov/articles/PMC10308487',
    read: 'direct',
    weak: false,
  },
  S107: {
    citation: 'Best time of day for training 2023, Sports Med Open 10.1186/s40798-023-00577-5',
    seen: 'sportsmedicine-open.springeropen.com',
    read: 'direct',
    weak: false,
  },
  S108: {
    citation: 'US leftovers 3-4 days, 2 h / 1 h, 165 F',
    seen: 'nal.usda.gov/legacy/fnic/how-long-should-i-keep-leftover-food; extension.illinois.edu/food-safety/leftovers',
    read: 'direct',
    weak: false,
  },
  S109: {
    citation: 'Mayo Clinic leftovers, 4 days',
    seen: 'riversideonline.com ART-20048834',
    read: 'direct',
    weak: false,
  },
  S110: {
    citation: '74 C reheat, 4 C fridge',
    seen: 'particle.news holiday leftover note',
    read: 'second-hand',
    weak: false,
  },
  S111: {
    citation: 'FSA on leftovers, two days, 90 min',
    seen: 'conversation.which.co.uk (FSA guest text); pendle.gov.uk food safety',
    read: 'second-hand',
    weak: false,
  },
  S112: {
    citation: 'Rice one day',
    seen: 'getskillonline.com (UK course text); en.dailymail24.com quoting FSA line',
    read: 'second-hand',
    weak: false,
  },
  S113: {
    citation: 'About 2 h for weekly prep',
    seen: 'midtownnutrition.net; bodyhandbook.pages.dev',
    read: 'direct',
    weak: true,
  },
  S114: {
    citation:
      'Compendium 2011 (Ainsworth et al.) and 2024 (Herrmann et al., J Sport Health Sci 2024;13:6-12)',
    seen: 'github andyreagan/compendium-of-physical-activity CSV; sasma.org.za abstract; two public code copies of 2024 values',
    read: 'partly second-hand',
    weak: false,
    note: '2011 values read in the table itself, 2024 values second-hand',
  },
  S115: {
    citation: 'Monsivais et al. 2014, Am J Prev Med 47:796-802, doi:10.1016/j.amepre.2014.07.033',
    seen: 'repository.cam.ac.uk; ajpmonline copy',
    read: 'direct',
    weak: false,
  },
  S116: {
    citation: 'Ducrot et al. 2017, Int J Behav Nutr Phys Act 14:12, doi:10.1186/s12966-017-0461-7',
    seen: 'doi.org page',
    read: 'direct',
    weak: false,
  },
  S117: {
    citation: 'Schoenfeld, Aragon 2018, J Int Soc Sports Nutr 15:10, doi:10.1186/s12970-018-0215-1',
    seen: 'jissn.biomedcentral.com',
    read: 'direct',
    weak: false,
  },
  S118: {
    citation: 'Hudson et al. 2020, Nutrients 12:1441, doi:10.3390/nu12051441',
    seen: 'MDPI copy',
    read: 'direct',
    weak: false,
  },
  S119: {
    citation: 'FDA General Wellness: Policy for Low Risk Devices (2019; replaced 6 Jan 2026)',
    seen: 'innolitics.com; research.tab0.ai copy; reguvirta.com',
    read: 'second-hand',
    weak: false,
  },
  S120: {
    citation: 'PAR-Q+ terms, structure',
    seen: 'eparmedx.com/?page_id=746; bannister.coach; dokumen.tips 2015 form; pdfformsonline.org',
    read: 'direct',
    weak: false,
  },
  S121: {
    citation: 'NCCIH massage cautions (quoted by others)',
    seen: 'ralphandlouvlogs.com and a blog reprint quoting the agency; original page not in the store',
    read: 'second-hand',
    weak: false,
  },
  S122: {
    citation: 'Massage caution lists',
    seen: 'spencermassage.com; droracle.ai; rockrunrelax.co.uk',
    read: 'second-hand',
    weak: true,
  },
  S123: {
    citation: 'Borg scales need a licence',
    seen: 'borgperception.se/faq; /how-to-obtain',
    read: 'direct',
    weak: false,
  },
  S124: {
    citation: 'PSS-4 scoring and permission',
    seen: 'macses.ucsf.edu/research/psychosocial/pss4.php; runyoncanyon-losangeles.com; arc.psych.wisc.edu',
    read: 'partly second-hand',
    weak: false,
  },
  S125: {
    citation: 'Samn-Perelli 7-point scale, USAF SAM-TR-82-21',
    seen: 'developers.frmsc.com/concepts/results_breakdown',
    read: 'second-hand',
    weak: false,
  },
  S126: {
    citation: 'Intensity bands (light under 3 MET, moderate 3 to under 6, vigorous 6+; talk test)',
    seen: 'pmc.ncbi.nlm.nih.gov/articles/PMC8321902 table 1',
    read: 'direct',
    weak: false,
  },
  S127: {
    citation:
      'Wallace et al. 2014, reliability of load measures, J Strength Cond Res 28:2330-2337, doi:10.1519/JSC.0000000000000416',
    seen: 'mirror copy of the abstract',
    read: 'direct',
    weak: false,
  },
  S128: {
    citation: 'After a first treatment: leave the area alone (1-3 days soreness)',
    seen: 'backrestore.com/blog/first-massage-treatment-what-to-expect.html',
    read: 'direct',
    weak: true,
    note: 'also repeats claims this planner does not share',
  },
} satisfies Record<string, Source>;
