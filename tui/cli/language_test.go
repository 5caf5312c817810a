package cli

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		name, args string
		env        map[string]string
		want       string
		known      bool
	}{
		{"the system's", "grade x", map[string]string{"LANG": "fr_FR.UTF-8"}, "fr", true},
		{"LC_ALL goes before LANG", "", map[string]string{"LC_ALL": "en_US", "LANG": "fr_FR"}, "en", true},
		{"LC_MESSAGES goes before LANG", "", map[string]string{"LC_MESSAGES": "fr_BE.UTF-8", "LANG": "en_US"}, "fr", true},
		{"English for what we do not have", "", map[string]string{"LANG": "ja_JP.UTF-8"}, "en", true},
		{"English for no language", "", map[string]string{"LANG": "C.UTF-8"}, "en", true},
		{"the option goes before the system", "grade --lang fr x", map[string]string{"LANG": "en_US"}, "fr", true},
		{"the option with an equals sign", "--lang=fr", nil, "fr", true},
		{"a region is a language too", "--lang fr-CA", nil, "fr", true},
		{"one that we do not have is said in the system's", "--lang de", map[string]string{"LANG": "fr_FR"}, "fr", false},
		{"what stands after -- is no option", "grade -- --lang de", map[string]string{"LANG": "fr_FR"}, "fr", true},
		{"the parser complains about a missing value", "--lang", nil, "en", true},
		{"a shell asks to complete", "__complete --lang de", nil, "en", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			lang, known := language(strings.Fields(c.args), func(name string) string { return c.env[name] })
			if lang != c.want || known != c.known {
				t.Errorf("got %q, %v; want %q, %v", lang, known, c.want, c.known)
			}
		})
	}
}

func TestRoff(t *testing.T) {
	got := roff("-o, --output\n.SH is no request\n'nor this\nC:\\x «\u00a0a\u00a0»")
	want := "\\-o, \\-\\-output\n\\&.SH is no request\n\\&'nor this\nC:\\ex «\\ a\\ »"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
