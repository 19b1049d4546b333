// The search box: suggestions while somebody types (a combobox with a listbox), hits of a search, and what is known of one entity.
import { ask } from "./ask.js";

const SUGGEST = "query Suggest($text: String!) { suggest(prefix: $text, first: 8) { id type name matchedName } }";
const SEARCH = `query Search($text: String!) {
  search(query: $text, first: 20) { totalCount edges { score matchedName node { __typename id name } } }
}`;
const SHOW = `query Show($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Entity {
      name
      description
      names { text }
      statements(first: 8, where: { paraphrase: { neq: null } }) { totalCount nodes { paraphrase document { title } } }
    }
  }
}`;
const PAUSE = 120;

const form = document.getElementById("find");
const input = document.getElementById("find-text");
const list = document.getElementById("find-list");
const state = document.getElementById("find-state");
const hits = document.getElementById("find-hits");
const shown = document.getElementById("find-shown");

let waiting; // for a pause in the typing
let asking; // the question under way, ended by the next
let active = -1; // the suggestion that the keyboard is at

input.addEventListener("input", () => {
  clearTimeout(waiting);
  asking?.abort();
  const text = input.value.trim();
  if (text) waiting = setTimeout(() => suggest(text), PAUSE);
  else close();
});

input.addEventListener("keydown", event => {
  const options = list.children;
  if (event.key === "Escape" && !list.hidden) close();
  else if (event.key === "ArrowDown" && options.length > 0) move(Math.min(active + 1, options.length - 1));
  else if (event.key === "ArrowUp" && options.length > 0) move(Math.max(active - 1, -1));
  else if (event.key === "Enter" && active >= 0) choose(options[active]);
  else return;
  event.preventDefault();
});

// A click on a suggestion takes the focus away first, and that must not close the list before the click arrives.
list.addEventListener("mousedown", event => event.preventDefault());
list.addEventListener("click", event => choose(event.target.closest("li")));
input.addEventListener("blur", close);

form.addEventListener("submit", event => {
  event.preventDefault();
  close();
  const text = input.value.trim();
  if (text) search(text);
});

async function suggest(text) {
  const data = await answer(SUGGEST, { text });
  if (!data) return;
  list.replaceChildren(...(data.suggest ?? []).map((suggestion, index) => {
    const option = element("li", { role: "option", id: `find-option-${index}`, "aria-selected": "false" }, element("span", {}, suggestion.matchedName));
    option.append(element("small", {}, described(suggestion)));
    option.dataset.id = suggestion.id;
    option.dataset.name = suggestion.name;
    return option;
  }));
  active = -1;
  list.hidden = list.children.length === 0;
  input.setAttribute("aria-expanded", String(!list.hidden));
  input.removeAttribute("aria-activedescendant");
  state.textContent = list.hidden ? "No suggestions." : `${list.children.length} suggestions.`;
}

async function search(text) {
  const data = await answer(SEARCH, { text });
  if (!data?.search) return;
  const { totalCount, edges } = data.search;
  shown.hidden = true;
  state.textContent = totalCount === 0 ? "Nothing is found." : `${totalCount} found${totalCount > edges.length ? `, the best ${edges.length} are shown` : ""}.`;
  hits.replaceChildren(...edges.map(({ score, matchedName, node }) => {
    const open = element("button", { type: "button" }, node.name);
    open.addEventListener("click", () => show(node.id));
    const found = matchedName === node.name ? "" : ` as “${matchedName}”`;
    return element("li", {}, open, element("small", {}, ` ${words(node.__typename)}${found}${score < 0.5 ? ", a guess" : ""}`));
  }));
}

async function show(id) {
  const data = await answer(SHOW, { id });
  if (!data) return;
  const { node } = data;
  hits.replaceChildren();
  state.textContent = node ? "" : "It is not in the graph any more.";
  shown.hidden = !node;
  if (!node) return;
  const others = [...new Set(node.names.map(name => name.text))].filter(name => name !== node.name);
  shown.replaceChildren(
    element("h3", { tabindex: "-1" }, node.name),
    element("p", {}, element("small", {}, `${words(node.__typename)}, ${node.id}`)),
    ...(others.length > 0 ? [element("p", {}, `Also ${others.join(" · ")}`)] : []),
    ...(node.description ? [element("p", {}, node.description)] : []),
    element("ul", {}, ...node.statements.nodes.map(statement =>
      element("li", {}, statement.paraphrase, ...(statement.document ? [element("small", {}, ` ${statement.document.title}`)] : [])))),
  );
  shown.firstChild.focus();
}

// Null where there is no answer, and the page says why; a question that the next one ended is nobody's concern.
async function answer(query, variables) {
  asking?.abort();
  const { signal } = asking = new AbortController();
  try {
    const { result } = await ask(query, variables, signal);
    if (result.errors) state.textContent = result.errors[0].message;
    return signal.aborted ? null : result.data;
  } catch (error) {
    if (!signal.aborted) state.textContent = `The server could not be reached: ${error.message}. Is it still running?`;
    return null;
  }
}

function choose(option) {
  if (!option) return;
  input.value = option.dataset.name;
  close();
  show(option.dataset.id);
}

function move(to) {
  list.children[active]?.setAttribute("aria-selected", "false");
  active = to;
  const option = list.children[active];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) input.setAttribute("aria-activedescendant", option.id);
  else input.removeAttribute("aria-activedescendant");
}

function close() {
  clearTimeout(waiting);
  list.hidden = true;
  list.replaceChildren();
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function described({ type, name, matchedName }) {
  const kind = ` ${type.toLowerCase().replaceAll("_", " ")}`;
  return name === matchedName ? kind : `${kind}, ${name}`;
}

// `WorksWith` as people read it.
function words(typeName) {
  return typeName.replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ").toLowerCase();
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
