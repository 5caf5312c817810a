// Documents can be dropped anywhere on the page; without this, the form takes them.

const form = document.getElementById("add");
const file = document.getElementById("file");
document.getElementById("drop").hidden = false;

const holdsFiles = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");

document.addEventListener("dragover", (event) => {
	if (holdsFiles(event)) {
		event.preventDefault();
		form.classList.add("over");
	}
});
document.addEventListener("dragleave", (event) => {
	if (event.relatedTarget === null) {
		form.classList.remove("over");
	}
});
document.addEventListener("drop", (event) => {
	if (holdsFiles(event)) {
		event.preventDefault();
		file.files = event.dataTransfer.files;
		form.requestSubmit();
	}
});
