import { breaking, byId, pick } from './mutation';

export const sourcesMutations = breaking([
  {
    rule: 'undated-sources-are-bounded',
    name: 'an undated source that could have appeared before what it reports',
    change: (pack) => {
      const [source, index] = byId(pack.sources, 'elfagr');
      delete source.custom.notBefore;
      return `/sources/${String(index)}/custom`;
    },
  },
  {
    rule: 'sources-are-cited',
    name: 'a source that nothing cites',
    change: (pack) => {
      const [source] = pick(pack.sources);
      pack.sources.push({ ...source, id: 'mutation' });
      return `/sources/${String(pack.sources.length - 1)}`;
    },
  },
  {
    rule: 'sources-are-csl',
    name: 'a source issued on a day that is none',
    change: (pack) => {
      const [source, index] = pick(pack.sources, ({ issued }) => issued !== undefined);
      source.issued = { 'date-parts': [[2015, 2, 30]] };
      return `/sources/${String(index)}/issued/date-parts`;
    },
  },
  {
    rule: 'sources-are-csl',
    name: 'a source issued after the review',
    change: (pack) => {
      const [source, index] = pick(pack.sources, ({ issued }) => issued !== undefined);
      source.issued = { 'date-parts': [[2999]] };
      return `/sources/${String(index)}/issued/date-parts`;
    },
  },
  {
    rule: 'keys-are-well-formed',
    name: 'a key with another year than the issue',
    change: (pack) => {
      const [source, index] = byId(pack.sources, 'alarabiya2015');
      source.issued = { 'date-parts': [[2016]] };
      return `/sources/${String(index)}/id`;
    },
  },
  {
    rule: 'keys-are-well-formed',
    name: 'a key with a year where no date was seen',
    change: (pack) => {
      const [source, index] = byId(pack.sources, 'alarabiya2015');
      delete source.issued;
      return `/sources/${String(index)}/id`;
    },
  },
  {
    rule: 'keys-are-well-formed',
    name: 'a key without the year of the issue',
    change: (pack) => {
      const [source, index] = pick(pack.sources, ({ issued }) => issued === undefined);
      source.issued = { 'date-parts': [[2015]] };
      return `/sources/${String(index)}/id`;
    },
  },
  {
    rule: 'keys-are-well-formed',
    name: 'a key in capitals',
    change: (pack) => {
      const [source, index] = byId(pack.sources, 'alarabiya2015');
      source.id = 'AlArabiya2015';
      return `/sources/${String(index)}/id`;
    },
  },
  {
    rule: 'sources-can-carry-claims',
    name: 'a claim that was said after all that it cites',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, 'publisher-dates-article');
      claim.said = '2020-01-01';
      claim.content = [{ judgement: 'supported', from: '2020-01-01' }];
      claim.cites = [{ source: 'geopoliticalfutures2015' }];
      return `/claims/${String(index)}/cites`;
    },
  },
]);
