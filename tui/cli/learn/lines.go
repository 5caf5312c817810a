package learn

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"jourdain/tui/cli/console"
)

// lineOutput returns where the line mode writes. On a terminal its lines are broken between
// words, where the terminal would break them in the middle of one; elsewhere they stay
// whole.
func lineOutput(out io.Writer) io.Writer {
	if file, ok := out.(term.File); ok && console.IsTerminal(out) {
		return broken{file}
	}
	return out
}

// broken is a terminal whose lines are broken between words. What is written at once is
// broken for itself: the line mode writes whole lines.
type broken struct{ term.File }

// leastColumns is the width under which words are no longer kept whole.
const leastColumns = 20

// Write writes text, and returns how much of it was taken: all of it, or nothing.
func (b broken) Write(p []byte) (int, error) {
	text := string(p)
	if columns, _, err := term.GetSize(b.Fd()); err == nil && columns >= leastColumns {
		// The space behind a question stays: the answer follows it.
		words := strings.TrimRight(text, " \n")
		text = wrapped(words, columns-1) + text[len(words):]
	}
	if _, err := io.WriteString(b.File, text); err != nil {
		return 0, err
	}
	return len(p), nil
}

// wrapped breaks lines at spaces, and nowhere else: a voice reads what is left of a word that was
// broken at its hyphen as another word. A number stays with the word before it.
func wrapped(text string, columns int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		var b strings.Builder
		used := 0
		for j, piece := range together(strings.Split(line, " ")) {
			width := ansi.StringWidth(piece)
			switch {
			case j == 0:
			case used > 0 && used+1+width > columns:
				b.WriteByte('\n')
				used = 0
			default:
				b.WriteByte(' ')
				used++
			}
			b.WriteString(piece)
			used += width
		}
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}

// together joins numbers to the words before them.
func together(words []string) []string {
	var out []string
	for _, word := range words {
		isNumber := word != "" && strings.Trim(word, "0123456789.,;:!?)”»\u00a0") == "" && word[0] >= '0' && word[0] <= '9'
		if last := len(out) - 1; isNumber && last >= 0 && out[last] != "" {
			out[last] += " " + word
			continue
		}
		out = append(out, word)
	}
	return out
}
