package class

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"os"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

//go:embed strips.tmpl strips.css
var files embed.FS

// The pages of strips as text, for a printer.
const (
	textColumns = 76
	textLines   = 60 // on a page
)

// print writes strips where the options say. What makes them is done once it is known that they
// can be written: a secret is shown only now.
func (p *paper) print(produce func() (sheets, error)) error {
	named := p.output != "" && p.output != console.Standard
	err := p.Create(p.output, func(w io.Writer) error {
		// Who has a secret has the seat: the file is for its owner alone.
		if file, ok := w.(interface{ Chmod(mode os.FileMode) error }); named && ok {
			if err := file.Chmod(ownerOnly); err != nil {
				return p.CannotCreate(p.output, err)
			}
		}
		s, err := produce()
		if err != nil {
			return err
		}
		if p.format == htmlFormat {
			return p.html(w, s)
		}
		return p.text(w, s, named || !console.IsTerminal(p.Out))
	})
	if err == nil && named {
		p.Complain(p.Say("cli.class.written", "File", p.output))
	}
	return err
}

// text writes strips as text, with a form feed between two pages where they are for a printer.
func (p *paper) text(w io.Writer, s sheets, pages bool) error {
	var b strings.Builder
	cut := strings.TrimRight(strings.Repeat("- ", textColumns/2), " ") + "\n"
	page := func() {
		if pages && b.Len() > 0 {
			b.WriteByte('\f')
		}
	}
	used := textLines
	for i := range s.Seats {
		seat := p.lines(&s.Seats[i], s.Fingerprint) + cut
		lines := strings.Count(seat, "\n")
		if used+lines > textLines {
			page()
			used = 0
		}
		used += lines
		b.WriteString(seat)
	}
	for i := range s.Alone {
		page()
		b.WriteString(p.lines(&s.Alone[i], s.Fingerprint))
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("strips: %w", err)
	}
	return nil
}

// lines returns a strip.
func (p *paper) lines(s *strip, fingerprint string) string {
	var b strings.Builder
	say := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s%s\n", console.Pad(p.Words.Say(key), labelColumns), document.Printable(value))
		}
	}
	fmt.Fprintf(&b, "\n  %s\n", s.Title)
	say("cli.strip.terminal", s.Command)
	say("cli.strip.browser", s.Web)
	say("cli.strip.secret", s.Secret)
	say("cli.strip.documents", s.Documents)
	for _, line := range s.Help {
		b.WriteString("  " + strings.ReplaceAll(console.Wrap(line, textColumns-2), "\n", "\n  ") + "\n")
	}
	if fingerprint != "" {
		b.WriteString("  " + strings.ReplaceAll(console.Wrap(p.Words.Say("cli.strip.fingerprint", "Fingerprint", fingerprint), textColumns-2), "\n", "\n  ") + "\n")
	}
	b.WriteByte('\n')
	return b.String()
}

// labelColumns is where what a label names begins.
const labelColumns = 14

// printed is a strip with what stands on all of them.
type printed struct {
	Strip       strip
	Fingerprint string
}

// html writes strips as a page for a browser to print on A4.
func (p *paper) html(w io.Writer, s sheets) error {
	style, err := files.ReadFile("strips.css")
	if err != nil {
		return fmt.Errorf("strips: %w", err)
	}
	page, err := template.New("").Funcs(template.FuncMap{
		"say":   p.Words.Say,
		"parts": func(address string) []string { return strings.SplitAfter(address, "@") }, // it is broken there alone
		"pair":  func(s strip, fingerprint string) printed { return printed{s, fingerprint} },
		"lang":  p.Words.Lang,
		"style": func() template.CSS { return template.CSS(report.Style() + string(style)) }, //nolint:gosec // our own files
	}).ParseFS(files, "strips.tmpl")
	if err != nil {
		return fmt.Errorf("strips: %w", err)
	}
	if err := page.ExecuteTemplate(w, "strips.tmpl", s); err != nil {
		return fmt.Errorf("strips: %w", err)
	}
	return nil
}
