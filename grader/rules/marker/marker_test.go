package marker_test

import (
	"strings"
	"testing"

	"jourdain/grader/rules/marker"
)

// What a line begins with: its kind, its sign and its words.
func TestOf(t *testing.T) {
	for _, tt := range []struct {
		line string
		kind marker.Kind
		sign string
		gap  marker.Gap
		text string
	}{
		{"• pommes", marker.Bullet, "•", marker.Space, "pommes"},
		{"  •\tpommes ", marker.Bullet, "•", marker.Wide, "pommes"},
		{"•pommes", marker.Bullet, "•", marker.Stuck, "pommes"},
		{"\uF0B7\u00A0pommes", marker.Bullet, "\uF0B7", marker.Space, "pommes"},
		{"\uF0FC pommes", marker.Sense, "\uF0FC", marker.Space, "pommes"},
		{"\uF0A8 Oui", marker.Box, "□", marker.Space, "Oui"},
		{"☑ Oui", marker.Box, "□", marker.Space, "Oui"},
		{"[x] done", marker.Box, "□", marker.Space, "done"},
		{"-> station", marker.Sense, "→", marker.Space, "station"},
		{"- a", marker.Dash, "-", marker.Space, "a"},
		{"– a", marker.Dash, "–", marker.Space, "a"},
		{"* a", marker.Star, "*", marker.Space, "a"},
		{"o  a", marker.Star, "o", marker.Wide, "a"},
		{"👩🏽‍🌾 seeds", marker.Emoji, "👩🏽‍🌾", marker.Space, "seeds"},
		{"▪️ seeds", marker.Bullet, "▪", marker.Space, "seeds"},
		{"1. a", marker.Number, "1.", marker.Space, "a"},
		{"(12) a", marker.Number, "(1)", marker.Space, "a"},
		{"1°) a", marker.Number, "1°)", marker.Space, "a"},
		{"1 - a", marker.Number, "1-", marker.Space, "a"},
		{"1 : a", marker.Number, "1:", marker.Space, "a"},
		{"1.butter", marker.Number, "1.", marker.Stuck, "butter"},
		{"3️⃣ a", marker.Number, marker.Circled, marker.Space, "a"},
		{"❷a", marker.Number, marker.Circled, marker.Stuck, "a"},
		{"２．梨", marker.Number, "1．", marker.Stuck, "梨"},
		{"（二）梨", marker.Number, "（一）", marker.Stuck, "梨"},
		{"b) a", marker.Letter, "a)", marker.Space, "a"},
		{"iv. a", marker.Letter, "a.", marker.Space, "a"},
		{"ⅳ) a", marker.Letter, "a)", marker.Space, "a"},
		{"ב. תפוח", marker.Letter, "a.", marker.Space, "תפוח"},
		{"B. Smith", marker.Capital, "A.", marker.Space, "Smith"},
		{"Ⅳ. Smith", marker.Capital, "A.", marker.Space, "Smith"},
		{"1.2.3 The", marker.Clause, "1.1", marker.Space, "The"},
		{"2.1. the", marker.Clause, "1.1.", marker.Space, "the"},
		{"Step 2: mix", marker.Named, "step", marker.Space, "mix"},
		{"1re étape : mélanger", marker.Named, "1 étape", marker.Space, "mélanger"},
	} {
		m, ok := marker.Of(tt.line)
		if !ok || m.Kind != tt.kind || m.Sign != tt.sign || m.Gap != tt.gap || m.Text != tt.text || m.Line() != strings.TrimSpace(tt.line) {
			t.Errorf("%q: %v %d %q %d %q", tt.line, ok, m.Kind, m.Sign, m.Gap, m.Text)
		}
	}
}

// What only looks like a mark.
func TestOfNothing(t *testing.T) {
	for _, line := range []string{
		"", "   ", "-", "• • •", "---", "--help", "* * *", "o a", "über", "§ 1", "=", "1999. The year", "1.5 km", "3.14", "12 rue du Pont",
		"1er mai", "1 - 0", "1–0 at home", "1/ 2", "1:30 in the night", "20° C", "I went", "A dog", "Le chat", "civil. a", "Step by step", "Étape suivante : a",
		"(see a)", "(1", "[note] a", "10.12.2024 Lyon", "+33 6", "8 mars", "1.x and 2.x", "vi", "*a* b", "\uFFFC is a task",
	} {
		if m, ok := marker.Of(line); ok {
			t.Errorf("%q is a mark: %+v", line, m)
		}
	}
}

// Marks that stand one below the other in one list.
func TestFollows(t *testing.T) {
	for _, tt := range []struct {
		list string
		want bool
	}{
		{"1. a|2. b", true},
		{"9. a|10. b", true},
		{"1. a|3. b", false},
		{"1. a|2) b", false},
		{"a) a|b) b", true},
		{"h) a|i) b|j) c", true},
		{"i) a|ii) b|iii) c|iv) d|v) e", true},
		{"viii. a|ix. b|x. c|xi. d", true},
		{"b) a|iii) b", false},
		{"I. a|II. b", true},
		{"A. a|B. b", true},
		{"① a|② b", true},
		{"١. ا ا ا|٢. ا ا", true},
		{"९. a|१०. b", true},
		{"十) a|十一) b", true},
		{"α) a|β) b", true},
		{"и) a|к) b", true}, // lists leave й out
		{"1.1 The|1.2 The", true},
		{"1.1 The|1.1.1 The|1.1.2 The|1.2 The", true},
		{"1.3 The|2.1 The", false},
		{"1.1 The|1.3 The", false},
		{"• a|• b", true},
		{"• a|▪ b", false},
		{"🍎 a|🍐 b", true},
		{"☐ a|☑ b", true},
		{"Step 1: a|Step 2: b", true},
		{"Step 1: a|Tip 2: b", false},
	} {
		var before *marker.Mark
		got := true
		for line := range strings.SplitSeq(tt.list, "|") {
			m, ok := marker.Of(line)
			if !ok {
				t.Fatalf("%q is no mark", line)
			}
			got = got && (before == nil || m.Follows(before))
			before = &m
		}
		if got != tt.want {
			t.Errorf("%q: %v", tt.list, got)
		}
	}
}

// A list begins with the first number, in each reading of it.
func TestBegins(t *testing.T) {
	for line, want := range map[string]bool{
		"1. a": true, "2. a": false, "a) a": true, "i) a": true, "b) a": false, "II. a": false, "• a": true, "2.1 The": true, "2.2 The": false, "Step 1: a": true,
	} {
		if m, ok := marker.Of(line); !ok || m.Begins() != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}

func TestHasWords(t *testing.T) {
	for line, want := range map[string]bool{"- 12 m": false, "- oui": true, "1. e4 e5": false, "• 林檎": true, "- né": false} {
		if m, _ := marker.Of(line); m.HasWords() != want {
			t.Errorf("%q: %v", line, !want)
		}
	}
}
