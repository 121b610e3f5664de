"""The page that checks claims in the browser, in a headless Chromium: it says what `check` says, and is closed.

`nox -s browser` builds it, puts what it runs beside it, and says in `CPTKIT_PAGES` where it is.
"""

import os
import re
import runpy
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

import pytest
from typing_extensions import override

from cptkit import compile_reference, open_reference
from tests.cms import CUT
from tests.support import BUNDLED

driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed; `nox -s browser` installs it")
PAGES: Final = os.environ.get("CPTKIT_PAGES")
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(PAGES is None, reason="CPTKIT_PAGES does not say where the built documentation is"),
]

AXE: Final = "4.14.1"
# Long enough for a busy machine; nothing waits longer than it has to.
PATIENCE: Final = 180_000
FLAGS: Final = (
    *("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
ANSWERS: Final = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "_static" / "browser" / "answers.py"))
TYPED: Final = {
    "one line": "77067 on 2024-08-13 at 22 for Z12.31",
    "two lines and an empty one": "19083 on 2024-08-13 at 22 for N63.20\n\n76942 on 2024-08-13 at 22 for N63.20\n",
    "json": '{"id": "A-1", "payer": "aetna", "lines": [{"code": "77065", "date_of_service": "2024-08-13"}]}',
    "no line": "a screening mammogram <b>yesterday</b>",
    "no json": '{"lines": [{"code": "7705"}]}',
    "nothing": "",
}


class Silent(SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    @override
    def log_message(self, format: str, *args: Any) -> None:
        del format, args


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    """The address of the built documentation."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=PAGES))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    assert chromium is not None, "Chromium is not installed"
    with driver.sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, args=list(FLAGS), chromium_sandbox=False, timeout=PATIENCE
        )
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """Every address that the page has asked for."""
    return []


@pytest.fixture(scope="module")
def page(browser: Any, host: str, asked: list[str]) -> Iterator[Any]:
    """The page, ready, and cut off from the network from then on."""
    context = browser.new_context()
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE)

    def note(request: Any) -> None:
        asked.append(request.url)

    opened.on("request", note)
    opened.goto(f"{host}/how-to/check-in-the-browser.html")
    until_said(opened, re.compile("Ready|cannot run"))
    until_said(opened, "Ready")
    context.set_offline(True)
    asked.append("ready")
    yield opened
    context.close()


def until_said(page: Any, text: str | re.Pattern[str]) -> None:
    state = page.locator("#check-state")
    driver.expect(state).to_contain_text(text, timeout=PATIENCE)


def drawn(page: Any, markup: str) -> str:
    """Markup as the browser writes it."""
    template = "markup => Object.assign(document.createElement('div'), {innerHTML: markup}).innerHTML"
    return str(page.evaluate(template, markup))


@pytest.mark.parametrize("told", TYPED.values(), ids=TYPED)
def test_the_page_says_what_is_said_elsewhere(page: Any, told: str) -> None:
    summary, markup = ANSWERS["answer"](told, "medicare", BUNDLED)
    page.get_by_label("Claim:").fill(told)
    page.get_by_role("button", name="Check", exact=True).click()
    until_said(page, summary)
    assert page.locator("#check-report").inner_html() == drawn(page, markup)


def test_all_that_the_page_asks_for_is_beside_it_and_after_it_is_ready_nothing(
    page: Any, asked: list[str], host: str
) -> None:
    page.get_by_label("Claim:").fill("77067 on 2024-08-13 at 22 for Z12.31")
    page.get_by_role("button", name="Check", exact=True).click()
    until_said(page, "claim: flagged")
    before, after = asked[: asked.index("ready")], asked[asked.index("ready") + 1 :]
    assert any(url.endswith("/pyodide.asm.wasm") for url in before)
    assert [url for url in before if not url.startswith((f"{host}/", "data:", "blob:"))] == []
    assert [url for url in after if not url.startswith("data:")] == []


@pytest.mark.parametrize("address", ["/index.html", "https://example.org/"], ids=["its own host", "another"])
def test_the_browser_refuses_every_connection_of_the_page(page: Any, address: str) -> None:
    attempt = """address => new Promise(resolve => {
        const refused = [];
        document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
        navigator.sendBeacon(address, "a claim");
        new Image().src = address;
        document.body.append(Object.assign(document.createElement("script"), {src: address}));
        document.body.append(Object.assign(document.createElement("iframe"), {src: address}));
        try { new WebSocket(new URL(address.replace("https", "wss"), location)); } catch {}
        fetch(address).catch(() => {}).then(() => setTimeout(() => resolve([...new Set(refused)].sort()), 500));
        document.querySelectorAll("iframe").forEach(frame => frame.remove());
    })"""
    assert page.evaluate(attempt, address) == ["connect-src", "frame-src", "img-src", "script-src-elem"]


def test_a_keyboard_is_enough(page: Any) -> None:
    page.get_by_label("Claim:").fill("77067 on 2024-08-13 at 22 for Z12.31")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "check-payer"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("aetna")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "check-store"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until_said(page, ANSWERS["answer"](TYPED["one line"], "aetna", BUNDLED)[0])
    page.get_by_label("Claim:").fill("77067-26 on 2024-08-13 at 22 for Z12.31")
    page.keyboard.press("Control+Enter")
    until_said(page, "claim: clean")


def test_payers_are_offered(page: Any) -> None:
    offered = page.evaluate("[...document.querySelectorAll('#check-payers option')].map(one => one.value)")
    assert offered == ANSWERS["payers"](BUNDLED)


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The rules on what everybody can use, as axe-core has them."""
    folder = tmp_path_factory.mktemp("axe")
    subprocess.run(["npm", "pack", "--silent", f"axe-core@{AXE}"], cwd=folder, check=True)  # noqa: S603, S607 (whichever is installed; nothing of it is given)
    (packed,) = folder.glob("*.tgz")
    with tarfile.open(packed) as archive:
        content = archive.extractfile("package/axe.min.js")
        assert content is not None
        return content.read().decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_page(page: Any, axe: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.get_by_label("Claim:").fill(TYPED["two lines and an empty one"])
    page.get_by_role("button", name="Check", exact=True).click()
    until_said(page, "claim: flagged")
    shown = os.environ.get("CPTKIT_SCREENSHOTS")
    if shown is not None:
        page.screenshot(path=Path(shown, f"{scheme}.png"), full_page=True)
    page.evaluate(axe)
    found = page.evaluate("axe.run('article')")
    assert found["passes"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []


def test_a_store_is_opened_in_the_page(page: Any, tmp_path: Path) -> None:
    compile_reference(CUT, tmp_path / "store")
    page.get_by_label("A compiled store").set_input_files(tmp_path / "store" / "reference.cptkit")
    until_said(page, "Ready, with your store")
    told = "99213 on 2024-08-13 at 11 for M54.50\n96372 on 2024-08-13 at 11 for M54.50"
    page.get_by_label("Claim:").fill(told)
    page.get_by_label("Payer").fill("medicare")
    page.get_by_role("button", name="Check", exact=True).click()
    summary, markup = ANSWERS["answer"](told, "medicare", open_reference(tmp_path / "store"))
    until_said(page, summary)
    assert page.locator("#check-report").inner_html() == drawn(page, markup)
    page.get_by_label("A compiled store").set_input_files({"name": "a.cptkit", "mimeType": "", "buffer": b"no store"})
    until_said(page, "It cannot be done: cptkit.errors.DamagedData")


def test_a_page_without_what_it_runs_says_so(browser: Any, host: str) -> None:
    context = browser.new_context()
    without = context.new_page()

    def refuse(route: Any) -> None:
        route.fulfill(status=404)

    without.route("**/contents.json", refuse)
    without.goto(f"{host}/how-to/check-in-the-browser.html")
    until_said(without, "cptkit cannot run here: /_static/browser/runtime/contents.json is not there")
    assert without.get_by_role("button", name="Check", exact=True).is_disabled()
    context.close()
