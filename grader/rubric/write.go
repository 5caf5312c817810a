package rubric

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"jourdain/grader/rules"
)

// Words says the comments of a written rubric. Their keys begin with "rubric."; the
// words of the screens (tui/text) have them.
type Words interface {
	Say(key string, values ...any) string
}

// Write writes a rubric in YAML, below a comment of its own, with comments that say how to edit it.
func Write(w io.Writer, s *Source, head string, words Words) error {
	var b bytes.Buffer
	comment(&b, "", head)
	fmt.Fprintf(&b, "title: %s  # %s\n", s.Title, words.Say("rubric.title"))
	for _, named := range [][2]string{{"model", s.Model}, {"start", s.Start}} {
		if named[1] != "" {
			fmt.Fprintf(&b, "%s: %s  # %s\n", named[0], quoted(named[1]), words.Say("rubric."+named[0]))
		}
	}
	if s.ShowPoints {
		b.WriteString("show-points: true\n")
	}
	b.WriteString("checks:\n")
	for i := range s.Checks {
		s.Checks[i].write(&b, words)
	}
	if len(s.Later) > 0 {
		fmt.Fprintf(&b, "later: [%s]  # %s\n", joined(s.Later), words.Say("rubric.later"))
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("rubric: %w", err)
	}
	return nil
}

// write writes a check.
func (c *CheckSource) write(b *bytes.Buffer, words Words) {
	fmt.Fprintf(b, "  - rule: %s\n    points: %v\n", c.Rule, c.Points)
	if c.Required != nil && !*c.Required {
		fmt.Fprintf(b, "    required: false  # %s\n", words.Say("rubric.unmet"))
	}
	for _, said := range []struct {
		key string
		set bool
	}{{"strict", c.Strict}, {"guard", c.Guard}, {"all", c.All}, {"if-any", c.IfAny}} {
		if said.set {
			fmt.Fprintf(b, "    %s: true\n", said.key)
		}
	}
	if len(c.Limits) > 0 {
		var limits []string
		for _, name := range slices.Sorted(maps.Keys(c.Limits)) {
			limits = append(limits, fmt.Sprintf("%s: %v", name, c.Limits[name]))
		}
		fmt.Fprintf(b, "    limits: {%s}\n", strings.Join(limits, ", "))
	}
	if len(c.Free) > 0 {
		fmt.Fprintf(b, "    free: [%s]\n", joined(c.Free))
	}
	if len(c.Looks) > 0 {
		fmt.Fprintf(b, "    looks: [%s]\n", joined(c.Looks))
	}
	if len(c.Outline) > 0 {
		comment(b, "    ", words.Say("rubric.outline"))
		fmt.Fprintf(b, "    outline:\n      %s:\n", AnyLanguage)
		entries(b, c.Outline[AnyLanguage], "        ")
	}
	if len(c.Text) > 0 {
		key := "rubric.text"
		if c.Rule == rules.OwnDocument.ID {
			key = "rubric.not-text"
		}
		comment(b, "    ", words.Say(key))
		b.WriteString("    text:\n")
		entries(b, c.Text, "      ")
	}
}

func comment(b *bytes.Buffer, indent, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight(indent+"# "+line, " ") + "\n")
	}
}

func entries(b *bytes.Buffer, list []Entry, indent string) {
	for i := range list {
		e := &list[i]
		b.WriteString(indent + "- " + quoted(e.Text))
		if len(e.Below) > 0 {
			b.WriteString(":\n")
			entries(b, e.Below, indent+"    ")
			continue
		}
		b.WriteString("\n")
	}
}

// quoted returns a text between quotation marks, as JSON and so as YAML has it.
func quoted(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
