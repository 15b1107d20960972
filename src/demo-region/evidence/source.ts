// The one source of the region: the project itself, saying that all of it is invented.
import type { Region } from '../region.js';

export function addSource(region: Region): void {
  region.node('Source', 'region', {
    name: 'Demo region of value-chain-graph',
    title: 'Demo region: an invented trade network of the Mekong, made for trying the questions',
    publisher: 'value-chain-graph',
    publishedOn: '2026',
    lang: 'en',
    citation: 'value-chain-graph (2026), Demo region; every firm, body, sum and event in it is invented',
    licence: 'Apache-2.0',
    version: `seed ${region.seed}`,
    changes: 'Invented from beginning to end; only places, products, classes, topics and sites are real',
  });
}
