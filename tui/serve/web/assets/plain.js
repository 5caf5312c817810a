// The plain page works without this: it only spares the page from being loaded anew for each answer,
// so that what is new is said by itself, and the cursor stays where one writes.

const talk = document.getElementById("talk");
const heard = document.getElementById("heard");

document.addEventListener("submit", async (event) => {
	const form = event.target;
	if (!form.matches("#talk form")) {
		return;
	}
	event.preventDefault();
	const body = new URLSearchParams(new FormData(form, event.submitter));
	for (const button of talk.querySelectorAll("button")) {
		button.disabled = true;
	}
	let page = null;
	try {
		const response = await fetch(form.action, { method: "POST", body });
		page = new DOMParser().parseFromString(await response.text(), "text/html");
	} catch {
		location.reload(); // the browser says what is wrong
		return;
	}
	const next = page.getElementById("talk");
	if (!next) {
		location.assign("/plain"); // the page says why there is nothing
		return;
	}
	talk.replaceChildren(...next.childNodes);
	document.title = page.title;
	const now = talk.querySelector(".now");
	heard.lang = now.lang;
	heard.replaceChildren(...Array.from(now.querySelectorAll("h2, p"), (said) => {
		const line = document.createElement("p");
		line.textContent = (said.querySelector("label") || said).textContent;
		return line;
	}));
	now.scrollIntoView();
	(document.getElementById("answer") || now).focus({ preventScroll: true });
});
