package source

import (
	"fmt"
	"strings"
	"testing"
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
