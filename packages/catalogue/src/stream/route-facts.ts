import { catalogueClasses } from '../has-catalogue.js';
import { dcat } from '../vocabulary.js';
import { keyLength } from './hash-name.js';
import { accessServicePlace, distributionPlace, linkingProperties, lists } from './linking-properties.js';
import type { NodeFacts } from './node-facts.js';
import { RecentHolders } from './recent-holders.js';
import { longMark, RoutedFacts, scatteredMark } from './routed-facts.js';
import { partitionOf, partitions, type Survey } from './survey.js';
import { SurveyedNodes } from './surveyed-nodes.js';

/** What judging needs to know before it begins. */
export interface Overview {
  readonly routed: RoutedFacts;
  /** Whether anything is there that belongs in a catalogue. */
  readonly hasEntry: boolean;
  /** Whether there is a catalogue, so that datasets should be listed by one. */
  readonly hasCatalogue: boolean;
  /** How many statements have to be held because others of their node stand in other blocks, and of how many nodes. */
  readonly scattered: number;
  readonly scatteredNodes: number;
}

/** A service that a distribution leads to: its key, and the block where it is judged. */
interface Served {
  readonly key: Int32Array;
  readonly home: number;
}

const fittingMark = 2;

/**
 * Puts what is known of each node to the blocks that need it: to those that name it, and to those where what it holds is
 * judged. Partition by partition, so that memory holds one of them at a time, however many nodes there are.
 */
export function routeFacts(survey: Survey): Overview {
  const routed = new RoutedFacts(survey);
  const { nodes: nodeRecords, links, mentions, facts } = survey;
  const holders = survey.newStreams(partitions);
  const datasets = survey.newStreams(partitions);
  const nodes = new SurveyedNodes(survey);
  const recent = new RecentHolders();
  const catalogues = classesBelow(survey);
  let hasEntry = false;
  let hasCatalogue = false;
  let scattered = 0;
  let scatteredNodes = 0;

  const tellOfNodes = (partition: number): void => {
    nodes.open(partition);
    const marksOf = (node: number): number =>
      nodes.isScattered(node) ? scatteredMark | (nodes.isLong(node) ? longMark : 0) : 0;
    for (let node = 0; node < nodes.size; node += 1) {
      hasEntry ||= nodes.factsOf(node).classes.some((name) => catalogueClasses.has(name));
      hasCatalogue ||= nodes.factsOf(node).classes.some((name) => catalogues.has(name));
      if (!nodes.isScattered(node)) continue;
      scatteredNodes += 1;
      scattered += nodes.countOf(node);
    }
    if (nodes.hasScattered)
      nodeRecords.each(partition, (words, at) => {
        const node = nodes.find(words, at);
        if (!nodes.isScattered(node)) return;
        const block = words[at + keyLength] as number;
        routed.tell(block, words, at, nodes.homeOf(node), marksOf(node), nodes.factsOf(node));
      });
    mentions.each(partition, (words, at) => {
      const node = nodes.find(words, at);
      if (node < 0) return;
      const block = words[at + keyLength] as number;
      routed.tell(block, words, at, nodes.homeOf(node), marksOf(node), nodes.factsOf(node));
    });
    mentions.remove(partition);
    links.each(partition, (words, at) => {
      const node = nodes.find(words, at);
      // Of what is only named nothing is judged.
      if (node < 0) return;
      const place = words[at + 2 * keyLength] as number;
      const isFitting = fits(nodes.factsOf(node), linkingProperties[place] as string);
      holders.begin(partitionOf(words, at + keyLength), 2 * keyLength + 3);
      holders.putKey(words, at + keyLength);
      holders.putKey(words, at);
      holders.put(place);
      holders.put(nodes.homeOf(node));
      holders.put((nodes.isScattered(node) ? scatteredMark : 0) | (isFitting ? fittingMark : 0));
    });
  };

  const tellOfHolders = (partition: number): void => {
    if (!holders.has(partition)) return;
    nodes.open(partition);
    const served = new Map<number, Served[]>();
    holders.each(partition, (words, at) => {
      const holder = nodes.find(words, at);
      const key = at + keyLength;
      const place = words[key + keyLength] as number;
      const home = words[key + keyLength + 1] as number;
      const marks = words[key + keyLength + 2] as number;
      // Such entries of long lists are not held.
      if ((marks & fittingMark) !== 0 && nodes.isScattered(holder) && nodes.isLong(holder)) scattered -= 1;
      const isTogether = (marks & scatteredMark) === 0 && !nodes.isScattered(holder) && nodes.homeOf(holder) === home;
      if (isTogether) return;
      const holderFacts = nodes.factsOf(holder);
      if (recent.isNew(words, key, place, holderFacts)) routed.tellHolder(home, words, key, place, holderFacts);
      if (place !== accessServicePlace) return;
      const services = served.get(holder);
      const service = { key: words.slice(key, key + keyLength), home };
      if (services) services.push(service);
      else served.set(holder, [service]);
    });
    holders.remove(partition);
    if (served.size > 0)
      links.each(partition, (words, at) => {
        if (words[at + 2 * keyLength] !== distributionPlace) return;
        const distribution = nodes.find(words, at);
        for (const { key, home } of served.get(distribution) ?? []) {
          const ofDistribution = nodes.factsOf(distribution);
          datasets.begin(partitionOf(words, at + keyLength), 2 * keyLength + 1 + facts.words(ofDistribution));
          datasets.putKey(words, at + keyLength);
          datasets.putKey(key, 0);
          datasets.put(home);
          facts.put(datasets, ofDistribution);
        }
      });
    links.remove(partition);
  };

  const tellOfDatasets = (partition: number): void => {
    if (!datasets.has(partition)) return;
    nodes.open(partition);
    datasets.each(partition, (words, at) => {
      const key = at + keyLength;
      const dataset = nodes.factsOf(nodes.find(words, at));
      const distribution = facts.read(words, key + keyLength + 1);
      if (recent.isNew(words, key, distributionPlace, dataset, distribution))
        routed.tellHolders(words[key + keyLength] as number, words, key, distribution, dataset);
    });
    datasets.remove(partition);
  };

  for (let partition = 0; partition < partitions; partition += 1) tellOfNodes(partition);
  for (let partition = 0; partition < partitions; partition += 1) tellOfHolders(partition);
  for (let partition = 0; partition < partitions; partition += 1) {
    tellOfDatasets(partition);
    nodeRecords.remove(partition);
  }
  return { routed, hasEntry, hasCatalogue, scattered, scatteredNodes };
}

/** Whether a node, in a list of this property, is what the list is made for. */
export function fits({ classes }: NodeFacts, property: string): boolean {
  const type = lists.get(property);
  return type !== undefined && classes.includes(type);
}

/** The classes whose instances are catalogues by what the catalogue itself declares. */
function classesBelow({ subclasses }: Survey): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { subject, object } of subclasses) {
    const names = below.get(object.value);
    if (names) names.push(subject.value);
    else below.set(object.value, [subject.value]);
  }
  const classes = new Set([`${dcat}Catalog`]);
  // A set grows while it is walked, and takes each class once.
  for (const one of classes) for (const name of below.get(one) ?? []) classes.add(name);
  return classes;
}
