// Package docx reads text documents of Office Open XML into the project's one model of a document.
package docx
