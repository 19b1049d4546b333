// What packages of others make of exports: writes one line of JSON.
//   rdf FILE.jsonld FILE.nt   whether both hold the same triples (canonized, URDNA2015), and those of the first
//   cytoscape FILE            what a graph without a page has, once the file's elements are in it
import { readFile } from 'node:fs/promises';
import cytoscape from 'cytoscape';
import jsonld from 'jsonld';

const quads = 'application/n-quads';
const noRemote = async (url) => { throw new Error(`The file sends its reader to ${url}.`); };
const canonized = (input, options) => jsonld.canonize(input, { algorithm: 'URDNA2015', format: quads, documentLoader: noRemote, ...options });

// Escapes of eight digits are N-Triples, and this reader does not know them.
const unescaped = (triples) => triples.replace(/\\(?:\\|U([0-9A-F]{8}))/g, (whole, digits) => digits ? String.fromCodePoint(parseInt(digits, 16)) : whole);

async function rdf(document, triples) {
  const json = JSON.parse(await readFile(document, 'utf8'));
  const [one, other] = [await canonized(json), await canonized(unescaped(await readFile(triples, 'utf8')), { inputFormat: quads })];
  const lines = new Set(other.split('\n'));
  const dataset = await jsonld.toRDF(json, { documentLoader: noRemote });
  return {
    same: one === other,
    differ: one === other ? [] : one.split('\n').filter((line) => !lines.has(line)).slice(0, 5),
    triples: dataset.map(({ subject, predicate, object }) => ({
      subject: subject.value, property: predicate.value, value: object.value, language: object.language ?? null, datatype: object.datatype?.value ?? null,
    })),
  };
}

async function elements(file) {
  const { elements: given } = JSON.parse(await readFile(file, 'utf8'));
  const graph = cytoscape({ elements: given, headless: true });
  return {
    nodes: graph.nodes().map((node) => node.id()),
    edges: graph.edges().map((edge) => [edge.id(), edge.source().id(), edge.target().id(), edge.data('kind')]),
    compound: graph.nodes().some((node) => node.isChild()),
  };
}

const [what, ...files] = process.argv.slice(2);
console.log(JSON.stringify(await { rdf, cytoscape: elements }[what](...files)));
