package notices

import _ "embed" // of the text

//go:embed NOTICES.txt
var text string

// Text returns the licences, each with what it is of.
func Text() string { return text }
