package odt

import (
	"slices"

	"jourdain/grader/document"
)

// warnings are what the reader noticed, each once, in the order of the file.
type warnings struct{ list []document.Warning }

func (w *warnings) add(warning document.Warning) {
	if !slices.Contains(w.list, warning) {
		w.list = append(w.list, warning)
	}
}
