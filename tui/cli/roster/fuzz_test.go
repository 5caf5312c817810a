package roster_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"jourdain/lessons/disk"
	"jourdain/tui/cli/roster"
)

// many writes a list of so many pupils, whose names are made of few pieces: many share one side.
func many(n int) string {
	var b strings.Builder
	b.WriteString("Nom;Prénom;Classe\n")
	syllables := []string{"ba", "co", "di", "fé", "gu", "la", "mo", "né", "pi", "ru", "sa", "to", "vi", "za"}
	word := func(n int) string {
		text := ""
		for range 4 {
			text += syllables[n%len(syllables)]
			n /= len(syllables)
		}
		return text
	}
	for i := range n {
		fmt.Fprintf(&b, "%s;%s-%s;%dB\n", strings.ToUpper(word(i*7919%2500)), word(i%300), word(i/300), 3+i%4)
	}
	return b.String()
}

// FuzzRead holds that any file is a list or is refused, and that what comes of a list keeps its
// promises: no two files and no two pseudonyms are the same, and nobody is found for another.
func FuzzRead(f *testing.F) {
	for _, layout := range layouts() {
		f.Add([]byte(layout.list))
	}
	for _, list := range []string{"", "\xff\xfeN\x00o\x00m\x00\n\x00A\x00", "sep=;\n", "\"\"\"\n\"", "Nom\n\"a\nb\n", "Élève\nA, B, C\n\n\xe9\n"} {
		f.Add([]byte(list))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		r, err := roster.Read(strings.NewReader(string(source)))
		if err != nil {
			var refused *roster.Refused
			if !errors.As(err, &refused) || r != nil {
				t.Fatalf("%v, %v", r, err)
			}
			return
		}
		if len(r.Pupils) == 0 || len(r.Pupils) > 60 {
			return
		}
		m := roster.NewMatcher(r)
		keys, pseudonyms := map[string]bool{}, map[string]bool{}
		names := roster.Pseudonyms(r, secretOf("fuzz"))
		files := r.Keys()
		for i, p := range r.Pupils {
			if p.Name() == "" || !utf8.ValidString(p.Name()) || i > 0 && p.Line <= r.Pupils[i-1].Line {
				t.Errorf("line %d: %+v", p.Line, p)
			}
			key, pseudonym := files[p], strings.ToLower(names[p])
			if keys[key] || pseudonyms[pseudonym] || !disk.CanName(key) || utf8.RuneCountInString(key) > 60 {
				t.Errorf("line %d: %q, %q", p.Line, key, pseudonym)
			}
			keys[key], pseudonyms[pseudonym] = true, true
			if got := m.Find(p.Spoken()); got.Pupil != nil && got.Pupil != p && bare(got.Pupil.Spoken()) != bare(p.Spoken()) {
				t.Errorf("%q is given to %q", p.Spoken(), got.Pupil.Spoken())
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	r, err := roster.Read(strings.NewReader("Nom;Prénom;Classe\nDUPONT;Marie;5B\nLE GALL;Marie Anne;5B\nD’Orme;Éric;5A\nNguyễn;Lan;5A\n"))
	if err != nil {
		f.Fatal(err)
	}
	m, v := roster.NewMatcher(r), roster.NewVeil(r, roster.Pseudonyms(r, secretOf("fuzz")))
	for _, name := range []string{"Marie Dupont", "a’b’c", "É\u0301 x-", "5B_D_Marie", "\xff.odt", strings.Repeat("a ", 99)} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if got := m.Find(name); (got.Pupil != nil) != (got.Outcome == roster.Certain) {
			t.Errorf("%q: %+v", name, got)
		}
		if cleaned := v.Clean(name); utf8.ValidString(name) && v.Holds(cleaned) {
			t.Errorf("%q becomes %q", name, cleaned)
		}
	})
}

// BenchmarkSchool reads a list of 10,000 pupils and finds 10,000 names in it.
func BenchmarkSchool(b *testing.B) {
	list := many(10_000)
	for b.Loop() {
		r, err := roster.Read(strings.NewReader(list))
		if err != nil {
			b.Fatal(err)
		}
		m := roster.NewMatcher(r)
		found := 0
		for _, p := range r.Pupils {
			if m.Find(p.Given+" "+p.Family+"_123_assignsubmission_file_").Outcome != roster.Unknown {
				found++
			}
		}
		b.ReportMetric(float64(found), "found")
	}
}

// TestHugeFiles holds that no file within the limit takes long to read or to refuse: each of these
// would take minutes if a part of it were read again for each cell.
func TestHugeFiles(t *testing.T) {
	const size = 2 << 20
	for name, piece := range map[string]string{
		"cells": ";", "quotation marks": `"`, "open cells": "\"a;\n", "closed cells": `"";`, "lines": "\n", "a word": "a",
		"names": "a b ", "commas": "a, b\n", "tabs": "\t", "spaces": "a ; b\n",
	} {
		for _, head := range []string{"", "Nom;Prénom\n"} {
			if r, err := roster.Read(strings.NewReader(head + strings.Repeat(piece, size/len(piece)))); err == nil {
				roster.NewMatcher(r).Find(r.Pupils[0].Name())
				if len(r.Keys()) != len(r.Pupils) {
					t.Errorf("%s: %d keys of %d pupils", name, len(r.Keys()), len(r.Pupils))
				}
			}
		}
	}
}
