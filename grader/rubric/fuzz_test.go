package rubric_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
)

// FuzzParse holds that a text is refused, or is a rubric whose faults are known and
// whose numbers make sense.
func FuzzParse(f *testing.F) {
	f.Add([]byte(wellMade))
	f.Add([]byte("checks:\n  - {rule: required-outline, outline: {any: [{+: [+]}, {'*': [A, '+']}]}}\n"))
	f.Add([]byte("checks:\n  - {rule: a, points: 2, required: false, limits: {words: 1e3}, outline: {any: [A | B, '*', {C: ['? D']}]}}\n"))
	f.Add([]byte("title: big\nchecks: &a\n  - rule: *a\n"))
	f.Add([]byte("checks:\n  - {rule: a, strict: true, guard: true, text: ['A', {B: [C, D]}]}\nlater: [b, c]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 10_000 {
			return
		}
		s, err := rubric.Parse(text)
		if err != nil {
			return
		}
		if _, read, file := rubric.Read(text, rubric.Asked{Lang: "fr"}); (read == nil) != (len(file.Faults) > 0) {
			t.Fatalf("rubric %v, faults %v", read, file.Faults)
		}
		r, err := s.In("fr")
		var fault *rubric.Fault
		switch {
		case err != nil && !errors.As(err, &fault):
			t.Fatalf("%T: %v", err, err)
		case err != nil:
			if line := source.Line(text, fault.Path()); line < 0 || line > 1+bytes.Count(text, []byte("\n"))+bytes.Count(text, []byte("\r")) {
				t.Fatalf("%v is on line %d", fault, line)
			}
			return
		}
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Rule == "" || c.Points < 0 {
				t.Fatalf("check %d: %+v", i, c)
			}
			checkItems(t, r.Checks[i].Outline)
			for _, kept := range r.Checks[i].Kept {
				if strings.TrimSpace(kept.Text) == "" {
					t.Fatalf("check %d keeps nothing: %+v", i, kept)
				}
			}
		}
	})
}

func checkItems(t *testing.T, items []rule.Item) {
	t.Helper()
	for i := range items {
		item := &items[i]
		if item.Min < 0 || item.Max >= 0 && item.Max < item.Min || item.Wildcard() && item.Max >= 0 {
			t.Fatalf("item %+v", item)
		}
		checkItems(t, item.Below)
	}
}
