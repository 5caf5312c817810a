package quick

import "io"

// Highlight writes a piece of code as it is, whatever its language, the format and the looks.
func Highlight(w io.Writer, source, _, _, _ string) error {
	_, err := io.WriteString(w, source)
	return err
}
