// The terminal of the class server: xterm.js at the end of a WebSocket. Keys go out in binary frames,
// the size of the window in frames of text ("80x24"); what is drawn comes in binary frames.

const here = document.getElementById("terminal");
const ended = document.getElementById("ended");

// The policy of the page lets no style in but those with its nonce. xterm.js makes three elements of
// style without one.
const create = document.createElement;
document.createElement = function (...of) {
	const element = create.apply(document, of);
	if (element instanceof HTMLStyleElement) {
		element.nonce = here.dataset.nonce;
	}
	return element;
};

const { Terminal } = await import(here.dataset.xterm);
const { FitAddon } = await import(here.dataset.fit);

// The size of the letters, in pixels, is kept in the browser.
const letters = { name: "jourdain-letters", usual: 18, least: 10, most: 48, step: 2, smallest: 6 };

function keptLetters() {
	try {
		const kept = Number(localStorage.getItem(letters.name));
		return kept >= letters.least && kept <= letters.most ? kept : letters.usual;
	} catch {
		return letters.usual; // the browser keeps nothing
	}
}

let chosen = keptLetters();

const terminal = new Terminal({
	fontFamily: '"DejaVu Sans Mono", "Noto Sans Mono", "Roboto Mono", Menlo, Consolas, monospace',
	fontSize: chosen,
	cursorBlink: false,
	scrollback: 0,
	theme: { background: "#101418", foreground: "#f2f2f2", cursor: "#ffd866", cursorAccent: "#101418" },
});
const fit = new FitAddon();
terminal.loadAddon(fit);
terminal.open(here);
terminal.textarea.setAttribute("aria-label", here.dataset.label);
// Tab leads out of the terminal, as out of everything on a page.
terminal.attachCustomKeyEventHandler((event) => event.key !== "Tab");

// The tutor needs so many columns and lines. Where the window is narrow, the letters are smaller than
// those that were chosen; where it is low, the page is higher than the window.
const least = { columns: 40, lines: 12 };

function fill() {
	terminal.options.fontSize = chosen;
	for (let room = fit.proposeDimensions(); room && room.cols < least.columns && terminal.options.fontSize > letters.smallest; room = fit.proposeDimensions()) {
		terminal.options.fontSize--;
	}
	const rows = here.querySelector(".xterm-rows");
	here.style.minHeight = Math.ceil((rows.clientHeight / rows.childElementCount) * least.lines) + 12 + "px";
	fit.fit();
}

let line = null;
const encoder = new TextEncoder();
const longest = 16384; // the server takes no longer frame than twice that

function send(text) {
	const bytes = encoder.encode(text);
	for (let at = 0; line && line.readyState === WebSocket.OPEN && at < bytes.length; at += longest) {
		line.send(bytes.subarray(at, at + longest));
	}
}

function sendSize() {
	if (line && line.readyState === WebSocket.OPEN) {
		line.send(terminal.cols + "x" + terminal.rows);
	}
}

function connect() {
	terminal.reset();
	const own = new WebSocket((location.protocol === "https:" ? "wss://" : "ws://") + location.host + "/terminal/line");
	own.binaryType = "arraybuffer";
	own.addEventListener("open", () => {
		fill();
		sendSize();
		terminal.focus();
	});
	own.addEventListener("message", (event) => terminal.write(new Uint8Array(event.data)));
	own.addEventListener("close", (event) => tell(String(event.code)));
	line = own;
}

// tell says why the terminal has ended.
function tell(code) {
	const sentences = Array.from(ended.querySelectorAll("[data-code]"));
	const known = sentences.some((sentence) => sentence.dataset.code === code);
	for (const sentence of sentences) {
		sentence.hidden = sentence.dataset.code !== (known ? code : "lost");
	}
	ended.showModal();
}

document.getElementById("again").addEventListener("click", () => {
	ended.close();
	connect();
});
// Escape closes no dialog behind which there is nothing.
ended.addEventListener("cancel", (event) => event.preventDefault());

terminal.onData(send);
terminal.onResize(sendSize);

let asked = 0;
new ResizeObserver(() => {
	cancelAnimationFrame(asked);
	asked = requestAnimationFrame(fill);
}).observe(here);

const keys = { left: "\x1b[D", up: "\x1b[A", down: "\x1b[B", right: "\x1b[C", space: " ", enter: "\r", escape: "\x1b" };
for (const button of document.querySelectorAll("[data-key]")) {
	button.addEventListener("click", () => send(keys[button.dataset.key]));
}
for (const button of document.querySelectorAll("[data-size]")) {
	button.addEventListener("click", () => {
		const size = chosen + letters.step * Number(button.dataset.size);
		chosen = Math.min(letters.most, Math.max(letters.least, size));
		fill();
		try {
			localStorage.setItem(letters.name, String(chosen));
		} catch {
			// the browser keeps nothing
		}
	});
}

window.addEventListener("pagehide", () => line.close());
window.addEventListener("pageshow", (event) => {
	if (event.persisted) {
		tell("lost");
	}
});
connect();
