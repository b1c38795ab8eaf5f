// The query page with an editor. Without it, the form below the heading does the same.
"use strict";

const ENDPOINT = new URL("/sparql", location.href).href;

function expand(terms, text) {
  const match = /^([\w.-]*):(.*)$/s.exec(text);
  return match && terms.prefixes[match[1]] ? terms.prefixes[match[1]] + match[2] : text.replace(/^</, "");
}

function tokenWithPrefix(terms, token) {
  const match = /^([\w.-]*):/.exec(token.string);
  const known = match && terms.prefixes[match[1]];
  const prefix = known ? { tokenPrefix: match[0], tokenPrefixUri: known } : {};
  return { ...token, ...prefix, autocompletionString: expand(terms, token.string) };
}

function suggestions(terms, kind, token) {
  const wanted = token.autocompletionString.toLowerCase();
  return terms[kind].filter((iri) => iri.toLowerCase().includes(wanted)).slice(0, 100);
}

// The editor's own completers ask other hosts: these ask what this graph holds.
function completeFrom(terms) {
  const completers = Yasgui.Yasqe.Autocompleters;
  const preProcessToken = (yasqe, token) => tokenWithPrefix(terms, token);
  Object.assign(completers.class, { preProcessToken, get: (yasqe, token) => suggestions(terms, "classes", token) });
  Object.assign(completers.property, { preProcessToken, get: (yasqe, token) => suggestions(terms, "properties", token) });
  completers.prefixes.persistenceId = undefined;
  completers.prefixes.get = () => Object.entries(terms.prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort();
}

// The endpoint needs no declaration of these prefixes, but the editor marks names without one, and
// a query with them works anywhere.
function declare(terms, query) {
  const missing = Object.keys(terms.prefixes).filter((name) => {
    const declared = new RegExp(`\\bprefix\\s+${name}\\s*:`, "i");
    return new RegExp(`(^|[^\\w?$:<-])${name}:`).test(query) && !declared.test(query);
  });
  const lines = missing.map((name) => `PREFIX ${name}: <${terms.prefixes[name]}>\n`);
  return lines.join("") + query;
}

function mount(query) {
  return new Yasgui(document.getElementById("yasgui"), {
    autofocus: false,
    populateFromUrl: false,
    persistenceId: `kg_${ENDPOINT}`,
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [] },
    requestConfig: { endpoint: ENDPOINT, method: "POST" },
    yasqe: {
      value: query,
      prefixCcApi: null,
      createShareableLink: (yasqe) => `${ENDPOINT}?query=${encodeURIComponent(yasqe.getValue())}`,
    },
  });
}

function show(yasgui, query, name) {
  const tab = yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(yasgui), name });
  tab.setQuery(query);
  return tab;
}

async function start() {
  const plain = document.getElementById("plain");
  const field = document.getElementById("query");
  const answer = document.getElementById("answer");
  if (typeof Yasgui === "undefined") return;
  const terms = await (await fetch("/terms.json")).json();
  completeFrom(terms);
  document.getElementById("yasgui").hidden = false;
  plain.hidden = true;
  const yasgui = mount(declare(terms, field.value));
  // The editor keeps its tabs from one visit to the next: a query in the address gets its own.
  if (new URLSearchParams(location.search).has("query")) show(yasgui, declare(terms, field.value), "Query");
  yasgui.on("query", () => answer.replaceChildren());
  for (const link of document.querySelectorAll("#examples a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      answer.replaceChildren();
      show(yasgui, declare(terms, link.dataset.query), link.textContent).query().catch(() => {});
      document.getElementById("yasgui").scrollIntoView();
    });
  }
}

start();
