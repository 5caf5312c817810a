package plain

import (
	"context"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// endOfText is what a person types, alone on a line, after the last line of a text.
const endOfText = "."

// mostLine is how many bytes a line of a text has at most. A terminal that reads whole lines cuts
// them after 4,095 without a word: what is as long as that may be cut.
const mostLine = 4000

// gather hears a text of several lines, up to its end, and returns what the page is to hear of it.
// Blank lines are lines of the text; a text with nothing in it gives up.
func gather(ctx context.Context, d *dialogue) (tea.Msg, heard) {
	d.answers.text(true)
	defer d.answers.text(false)
	var text strings.Builder
	over := screen.TooLong{}
	for {
		line, heard := d.listen(ctx)
		switch {
		case heard == tooLong:
			over = screen.TooLong{Most: mostLine, Line: true}
		case heard != aLine:
			return nil, heard
		case strings.TrimSpace(line) != endOfText:
			if text.Len() > screen.MostPasted*utf8.UTFMax {
				over = screen.TooLong{Most: screen.MostPasted}
				continue
			}
			text.WriteString(line + "\n")
		case over.Most > 0:
			return over, aLine
		default:
			return textAnswer(text.String()), aLine
		}
	}
}

// textAnswer is what the page hears of a text: one with nothing in it gives up.
func textAnswer(text string) tea.Msg {
	if strings.TrimSpace(text) == "" {
		return screen.Cancelled{}
	}
	return screen.Pasted{Text: text}
}

// wholeLine returns a line of a text as it is, if it is not too long.
func wholeLine(line string) (string, heard, bool) {
	if len(line) > mostLine {
		return "", tooLong, true
	}
	return strings.TrimSuffix(line, "\r"), aLine, true
}

// hear waits for an answer to the page, and returns what it asks.
func hear(ctx context.Context, d *dialogue) (cmd func() tea.Cmd, heard heard) {
	if in := d.page.Input; in != nil && in.Lines {
		msg, heard := gather(ctx, d)
		return func() tea.Cmd { return d.session.Update(msg) }, heard
	}
	line, heard := d.listen(ctx)
	for heard == aLine && d.readsOn(ctx, line) {
		line, heard = d.listen(ctx)
	}
	return func() tea.Cmd { return d.receive(line) }, heard
}
