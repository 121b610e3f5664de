// Runs cptkit in the page. What it runs is loaded from beside the page; then the page is forbidden to connect anywhere.

const besides = new URL("runtime/", import.meta.url);
const form = document.getElementById("check-claim");
const [claim, payer, store, button] = ["lines", "payer", "store", "button"].map((name) => document.getElementById(`check-${name}`));
const state = document.getElementById("check-state");
const report = document.getElementById("check-report");

// From when it is in the document, the browser refuses whatever would be fetched, sent or loaded.
const CLOSED = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; form-action 'self'";

function say(text) {
  state.textContent = text;
}

// Of what Python raises, the last line says what it is.
function told(error) {
  say(`It cannot be done: ${error.message.trim().split("\n").pop()}`);
}

// What follows keeps the page busy, so what was said has to be drawn before.
function drawn() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.pathname} is not there`);
  }
  return response;
}

async function loaded() {
  const { wheels } = await (await fetched(new URL("contents.json", besides))).json();
  const { loadPyodide } = await import(new URL("pyodide.mjs", besides));
  const pyodide = await loadPyodide({ indexURL: besides.href });
  for (const wheel of wheels) {
    pyodide.unpackArchive(await (await fetched(new URL(wheel, besides))).arrayBuffer(), "wheel");
  }
  pyodide.FS.writeFile("answers.py", await (await fetched(new URL("answers.py", import.meta.url))).text());
  return pyodide;
}

function close() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = CLOSED;
  document.head.append(policy);
}

async function start() {
  say("Loading cptkit and Python, some 15 MB …");
  const pyodide = await loaded();
  close();
  say("Starting cptkit …");
  await drawn();
  const answers = pyodide.pyimport("answers");
  let reference = answers.bundled();

  function listPayers() {
    const ids = answers.payers(reference).toJs();
    document.getElementById("check-payers").replaceChildren(...ids.map((id) => new Option(id, id)));
  }

  async function check() {
    say("Checking …");
    await drawn();
    const said = answers.answer(claim.value, payer.value, reference);
    const [verdict, shown] = said.toJs();
    said.destroy();
    report.innerHTML = shown;
    say(verdict);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check().catch(told);
  });
  claim.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  store.addEventListener("change", async () => {
    const [file] = store.files;
    if (file === undefined) {
      return;
    }
    say("Opening the store …");
    // A folder of its own, since the store that was open before still is.
    const folder = `/store-${Date.now()}`;
    pyodide.FS.mkdir(folder);
    pyodide.FS.writeFile(`${folder}/reference.cptkit`, new Uint8Array(await file.arrayBuffer()));
    try {
      reference = answers.opened(folder);
      listPayers();
      say("Ready, with your store");
    } catch (error) {
      told(error);
    }
  });

  listPayers();
  button.disabled = store.disabled = false;
  say("Ready; the page is closed to the network");
}

start().catch((error) => say(`cptkit cannot run here: ${error.message}`));
