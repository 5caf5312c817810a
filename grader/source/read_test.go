package source

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

type option struct {
	Text  string `yaml:"text"`
	Right bool   `yaml:"right"`
	Why   string `yaml:"why"`
}

type task struct {
	Ask     string            `yaml:"ask"`
	Hint    string            `yaml:"hint"`
	Minutes int               `yaml:"minutes"`
	Share   float64           `yaml:"share"`
	Words   []string          `yaml:"words"`
	File    map[string]string `yaml:"file"`
	Options []option          `yaml:"options"`
	Below   *task             `yaml:"below"`
}

// What people who do not program get wrong in YAML.
func TestMistakesOfYAML(t *testing.T) {
	for _, test := range []struct {
		source string
		want   Mistake
		line   int
		key    string
		near   string
	}{
		{source: "ask: Que dit-on : bonjour ?\nhint: x\n", want: ErrColon, line: 1, key: "ask"},
		{source: "ask: Que dit-on\u00a0: bonjour\u00a0?\n", want: ErrColon, line: 1, key: "ask"},
		{source: "ask: « a » : b\n", want: ErrColon, line: 1, key: "ask"},
		{source: "ask: x\n\thint: y\n", want: ErrTab, line: 2},
		{source: "ask: x\noptions:\n\t- text: a\n", want: ErrTab, line: 3},
		{source: "ask: \"abc\nhint: d\n", want: ErrQuote, line: 1},
		{source: "ask: \"il dit \"oui\" et\"\n", want: ErrQuote, line: 1},
		{source: "ask: 'l'eau'\n", want: ErrQuote, line: 1},
		{source: "file: {fr: a, en: b\n", want: ErrBracket, line: 1},
		{source: "ask: *bonjour* toi\n", want: ErrSign, line: 1},
		{source: "ask: @toi\n", want: ErrSign, line: 1},
		{source: "ask: {tab}Le 3 mai\n", want: ErrSign, line: 1},
		{source: "ask: [un] deux\n", want: ErrSign, line: 1},
		{source: "ask x\nhint: y\n", want: ErrNoColon, line: 1},
		{source: "ask:x\nhint: y\n", want: ErrNoColon, line: 1},
		{source: "ask: x\noptions:\n  - text: a\n    why: b\n   right: true\n", want: ErrIndent, line: 5},
		{source: "options:\n  - text: a\n  why: b\n", want: ErrIndent, line: 3},
		{source: "ask: x\nask: y\n", want: ErrTwice, line: 2, key: "ask"},
		{source: "ask: x\nhnit: y\n", want: ErrKey, line: 2, key: "hnit", near: "hint"},
		{source: "Ask: x\n", want: ErrKey, line: 1, key: "Ask", near: "ask"},
		{source: "ask: x\nindice: y\n", want: ErrKey, line: 2, key: "indice"},
		{source: "options:\n  - text: a\n    whi: b\n", want: ErrKey, line: 3, key: "whi", near: "why"},
		{source: "options:\n  - text: a\n    right: oui\n", want: ErrTrue, line: 3, key: "right"},
		{source: "minutes: douze\n", want: ErrNumber, line: 1, key: "minutes"},
		{source: "ask:\n  - un\n", want: ErrText, line: 2},
		{source: "options: rien\n", want: ErrList, line: 1, key: "options"},
		{source: "options:\n  - text a\n", want: ErrKeys, line: 2},
		{source: "options:\n  - {text: a, right: oui}\n", want: ErrTrue, line: 2, key: "right"},
		{source: "minutes: {a: 1}\n", want: ErrNumber, line: 1, key: "minutes"},
		{source: "share: un demi\n", want: ErrDecimal, line: 1, key: "share"},
		{source: "file: [a]\n", want: ErrKeys, line: 1, key: "file"},
		{source: "ask: x\nwhy: y\n", want: ErrPlace, line: 2, key: "why"},
		{source: "ask: x\nfile:\nfr: a\n", want: ErrPlace, line: 3, key: "fr"},
		{source: "- ask: x\n", want: ErrUnnamed, line: 1},
		{source: "- text: x\n", want: ErrUnnamed, line: 1, near: "options"},
		{source: "ask: x\n-hint: y\n", want: ErrHyphen, line: 2},
		{source: "ask: x\nhint:y\nminutes: 2\n", want: ErrNoColon, line: 2, key: "hint"},
		{source: "ask: x\nhint y\nminutes: 2\n", want: ErrNoColon, line: 2, key: "hint"},
		{source: "options:\n  - {text: a, right true}\n", want: ErrNoColon, line: 2, key: "right"},
		{source: "options:\n  - text: a\n     why: b\n", want: ErrIndent, line: 3, key: "why"},
		{source: "ask:\u00a0x\nhint: y\n", want: ErrSpace, line: 1},
		{source: "ask: x\nhint\u00a0: y\n", want: ErrSpace, line: 2},
		{source: "ask: x\nfile:\n\u00a0\u00a0fr: y\n", want: ErrSpace, line: 3},
		{source: "words:\n  - a\n   - b\n", want: ErrItem, line: 3},
		{source: "words:\n  - a\n    - b\n    - c\n  - d\n", want: ErrItem, line: 3},
		{source: "words: [\"a\" \"b\"]\n", want: ErrComma, line: 1, key: "words"},
		{source: "words: ['l'eau', 'b']\n", want: ErrQuote, line: 1, key: "words"},
		{source: "words: \"a\", \"b\"\n", want: ErrList, line: 1, key: "words"},
		{source: "words: - a\n", want: ErrList, line: 1, key: "words"},
		{source: "words:\n  - a\n  - *\n  - b\n", want: ErrSign, line: 3},
		{source: "words:\n  - \"a\"\n    - \"b\"\n", want: ErrIndent, line: 3},
		{source: "words: [a, [b]\nminutes: 2\nask: x\n", want: ErrBracket, line: 1},
		{source: "words: [a]]\nminutes: 2\n", want: ErrBracket, line: 1},
		{source: "ask: x\n---\nask: y\n", want: ErrTwo, line: 3},
		{source: "ask: x\nhint: *y\n", want: ErrSign, line: 2, key: "hint"},
		{source: "ask: x\n<<: *y\n", want: ErrSign, line: 2},
		{source: "ask: x\nhint: !!y z\n", want: ErrSign, line: 2, key: "hint"},
		{source: "options:\n  - !!y text: a\n", want: ErrSign, line: 2},
		{source: "ask: x\noptions: !y\n  - text: a\n", want: ErrSign, line: 2, key: "options"},
	} {
		t.Run(test.source, func(t *testing.T) {
			fault := Read([]byte(test.source), &task{})
			if fault == nil {
				t.Fatal("nothing is wrong")
			}
			if fault.Mistake != test.want || fault.Line != test.line {
				t.Errorf("line %d: %v, want line %d: %s", fault.Line, fault, test.line, test.want)
			}
			said := fault.Error()
			for name, value := range map[string]string{"Key": test.key, "Near": test.near} {
				if value != "" && !strings.Contains(said, fmt.Sprintf("%s=%q", name, value)) {
					t.Errorf("%s is not %q: %s", name, value, said)
				}
			}
		})
	}
}

func TestReadGivesTheValue(t *testing.T) {
	var got task
	if fault := Read([]byte("ask: x\nfile: {fr: a}\noptions:\n  - {text: a, right: true}\n"), &got); fault != nil {
		t.Fatal(fault)
	}
	if got.Ask != "x" || got.File["fr"] != "a" || len(got.Options) != 1 || !got.Options[0].Right {
		t.Errorf("%+v", got)
	}
}

func TestLine(t *testing.T) {
	body := []byte("ask: x\noptions:\n  - text: a\n    why: b\n  - text: c\n")
	for _, test := range []struct {
		where string
		want  int
	}{
		{"$.ask", 1}, {"$.options[0].why", 4}, {"$.options[1]", 5}, {"$.options[1].why", 5}, {"$.hint", 0}, {"$", 0},
	} {
		if got := Line(body, test.where); got != test.want {
			t.Errorf("%s is on line %d, want %d", test.where, got, test.want)
		}
	}
	if got := Line([]byte("ask: [\n"), "$.ask"); got != 0 {
		t.Errorf("in what is no YAML, the line is %d", got)
	}
}

func TestKeyLine(t *testing.T) {
	body := []byte("id: a\nsubmit:\n  # why\n  title: x\nworks:\n  - id: b\n    submit:\n      title: y\n  - submit: {title: z}\n")
	for _, test := range []struct {
		where string
		want  int
	}{
		{"$.submit", 2}, {"$.submit.title", 4}, {"$.works[0].submit", 7}, {"$.works[1].submit", 9}, {"$.works[1].file", 9}, {"$.none", 0}, {"$", 0},
	} {
		if got := KeyLine(body, test.where); got != test.want {
			t.Errorf("%s is on line %d, want %d", test.where, got, test.want)
		}
	}
	if got := KeyLine([]byte("ask: [\n"), "$.ask"); got != 0 {
		t.Errorf("in what is no YAML, the line is %d", got)
	}
}

// What is no text, or would cost too much to read, is refused before it is read.
func TestLimits(t *testing.T) {
	many := strings.Repeat
	for _, test := range []struct {
		name, source string
		want         Mistake
		line         int
	}{
		{"a big file", many("x", MaxSize+1), ErrTooBig, 0},
		{"a page of the web", "\xEF\xBB\xBF<!DOCTYPE html>\n<p>title: either", ErrBinary, 0},
		{"a PDF", "%PDF-1.7\n\xe2\xe3", ErrBinary, 0},
		{"a document", "PK\x03\x04\x14\x00\x00\x08\x00\x00mimetype", ErrBinary, 0},
		{"UTF-16", "\xff\xfea\x00:\x00", ErrEncoding, 0},
		{"UTF-16 without a mark", "\x00a\x00s\x00k\x00:\x00 \x00x", ErrEncoding, 0},
		{"Windows-1252", "ask: x\r\nhint: l\x92\xe9t\xe9\r\n", ErrEncoding, 2},
		{"brackets", "ask: x\nwords: " + many("[", 16_000), ErrNested, 2},
		{"hyphens", "words:\n" + many("- ", 16_000) + "x", ErrNested, 2},
		{"keys below keys", func() string {
			var b strings.Builder
			for i := range 100 {
				fmt.Fprintf(&b, "%sa:\n", strings.Repeat(" ", i))
			}
			return b.String()
		}(), ErrNested, 65},
		{"a megabyte of brackets", many("[", MaxSize), ErrLong, 0},
		{"a megabyte of keys", many("a: b\n", MaxSize/5), ErrLong, 0},
		{"sixty thousand texts", "words: [" + many("a, ", 60_000) + "]", ErrLong, 0},
		{"an alias in what an alias stands for", "a: &a [x]\nb: &b [*a]\nc: *b\n", ErrAlias, 2},
		{"an alias in itself", "words: &a [*a]\n", ErrAlias, 1},
		{"an alias of much, often", "a: &a [" + many("x, ", 200) + "]\nb: [\n" + many("*a,\n", 100) + "]\n", ErrAlias, 52},
	} {
		t.Run(test.name, func(t *testing.T) {
			begun := time.Now()
			fault := Read([]byte(test.source), &task{})
			if fault == nil || fault.Mistake != test.want || fault.Line != test.line {
				t.Errorf("%v, want line %d: %s", fault, test.line, test.want)
			}
			if took := time.Since(begun); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
			if line := Line([]byte(test.source), "$.ask"); line > 1 {
				t.Errorf("ask is on line %d", line)
			}
		})
	}
}

// An alias that stands for a little is read.
func TestAlias(t *testing.T) {
	var got task
	if fault := Read([]byte("options:\n  - &a {text: x, why: y}\n  - *a\nbelow: {options: [*a]}\n"), &got); fault != nil {
		t.Fatal(fault)
	}
	if len(got.Options) != 2 || got.Options[1].Why != "y" || got.Below.Options[0].Text != "x" {
		t.Errorf("%+v", got)
	}
}

// What an editor of another system writes is no mistake.
func TestReadOfAnotherSystem(t *testing.T) {
	for _, body := range []string{"\xEF\xBB\xBFask: x\r\nhint: y\r\n", "ask: x\rhint: y\r"} {
		var got task
		if fault := Read([]byte(body), &got); fault != nil || got.Ask != "x" || got.Hint != "y" {
			t.Errorf("%q: %v, %+v", body, fault, got)
		}
	}
}

// ReadAll goes on after a fault, and returns what could be read.
func TestReadAll(t *testing.T) {
	for _, test := range []struct {
		name, source string
		want         []string
	}{
		{"of a value", "ask: [a]\nhnit: b\nminutes: dix\noptions:\n  - {text: a, right: oui}\n  - b\n  - {text: c, text: d}\n", []string{
			"1 yaml-text", "2 yaml-key", "3 yaml-number", "5 yaml-true", "6 yaml-keys", "7 yaml-twice",
		}},
		{"of lines that are mended", "ask: a : b\nhint:x\nminutes: @dix\nfile:\n  fr: \"a\"b\noptions:\n  - text: c\n  -text: d\nhnit: e\n", []string{
			"1 yaml-colon", "2 yaml-no-colon", "3 yaml-sign", "5 yaml-quote", "8 yaml-hyphen", "9 yaml-key",
		}},
		{"until a line that cannot be mended", "ask: a : b\nwords: [a\nhnit: c\n", []string{"1 yaml-colon", "2 yaml-bracket"}},
		{"tabs", "file:\n\tfr: a\n\ten: b\n", []string{"2 yaml-tab", "3 yaml-tab"}},
		{"one of several of a line", "words: {a: b}\nfile: [c, d]\n", []string{"1 yaml-list", "2 yaml-keys"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var value task
			f := ReadAll([]byte(test.source), &value)
			var got []string
			for _, fault := range f.Faults {
				got = append(got, fmt.Sprintf("%d %s", fault.Line, fault.Mistake))
			}
			if strings.Join(got, ", ") != strings.Join(test.want, ", ") || f.More {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

func TestReadAllGivesTenFaults(t *testing.T) {
	var b strings.Builder
	for i := range 15 {
		fmt.Fprintf(&b, "k%d: a\n", i)
	}
	f := ReadAll([]byte(b.String()), &task{})
	if len(f.Faults) != MaxFaults || !f.More {
		t.Fatalf("%d faults, and more: %v", len(f.Faults), f.More)
	}
	for i, fault := range f.Faults {
		if fault.Line != i+1 {
			t.Errorf("fault %d is on line %d", i, fault.Line)
		}
	}
}

// What could not be read is known, and so are the lines of the rest.
func TestWhatIsLost(t *testing.T) {
	var got task
	f := ReadAll([]byte("options:\n  - a\n  - text: b\n    whi: c\n  - text: d\nfile: {fr: [x]}\n"), &got)
	if len(got.Options) != 2 || got.Options[1].Text != "d" {
		t.Errorf("%+v", got)
	}
	for where, want := range map[string]bool{"$": true, "$.options[0]": true, "$.options[1]": false, "$.file": true} {
		if f.Lost(where) != want {
			t.Errorf("something of %s is lost: %v, want %v", where, !want, want)
		}
	}
	if line := f.Line("$.options[1].text"); line != 5 {
		t.Errorf("line %d, want 5", line)
	}
}

// FuzzReadAll holds that every text is read or refused in good time, and that the faults
// are on lines of the text.
func FuzzReadAll(f *testing.F) {
	for _, text := range []string{"ask: a : b\nhint:x\n", "options:\n  - &a {text: 'x'y}\n  - *a\n", "words: [a, {b: c]\n", "a:\n\t- b\n", "---\n? a\n: b\n---\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 10_000 {
			return
		}
		var value task
		lines := 1 + strings.Count(string(text), "\n") + strings.Count(string(text), "\r")
		for _, fault := range ReadAll(text, &value).Faults {
			if fault.Line < 0 || fault.Line > lines || fault.Mistake == "" {
				t.Fatalf("line %d of %d: %v", fault.Line, lines, fault)
			}
		}
	})
}

// What is merged from what was cut out is missing because of that, and is no fault more.
func TestMergeOfWhatIsCutOut(t *testing.T) {
	f := ReadAll([]byte("here: &a\n  ask: x\n<<: *a\n"), &task{})
	if len(f.Faults) != 1 || f.Faults[0].Mistake != ErrKey || f.Faults[0].Line != 1 {
		t.Errorf("%v", f.Faults)
	}
}

func TestDirectiveIsNoText(t *testing.T) {
	var read task
	if fault := Read([]byte("%YAML 1.2\n---\nask: x\n"), &read); fault != nil || read.Ask != "x" {
		t.Errorf("%v, %q", fault, read.Ask)
	}
}
