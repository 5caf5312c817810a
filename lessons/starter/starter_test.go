package starter

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/odt"
)

const sample = `---
title: "Salt & <pepper>"
lang: fr-FR
---

# Salt & \<pepper>

An *italic* and a **bold** word, a [link](https://example.org/?a=1&b=2).

**Looks like a heading**

Two  spaces and\
a new line.

## A real heading

- one
- two
    1. deeper

> A quotation.

### Deeper

| A | B |
|---|---|
| 1 | 2 |
`

func write(t *testing.T, source string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, document.ODT, []byte(source)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t *testing.T, file []byte) *document.Document {
	t.Helper()
	doc, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// What is written is what a machine then reads.
func TestAnODTSaysWhatItsSourceSays(t *testing.T) {
	doc := read(t, write(t, sample))
	want := []string{
		"title: Salt & <pepper>",
		"p: An italic and a bold word, a link.",
		"p loud 14: Looks like a heading",
		"p: Two  spaces and\na new line.",
		"h1: A real heading",
		"list ordered=false", "p: one", "p: two", "list ordered=true", "p: deeper",
		"quotation: A quotation.",
		"h2: Deeper",
		"table header=1", "p: A", "p: B", "p: 1", "p: 2",
		"p empty", // what word processors have after a table
	}
	if diff := cmp.Diff(want, dump(doc)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if doc.Meta.Title != "Salt & <pepper>" || doc.Meta.Language != "fr-FR" || doc.Meta.Generator != "Jourdain" {
		t.Errorf("%+v", doc.Meta)
	}
	if len(doc.Warnings) > 0 {
		t.Errorf("warnings: %v", doc.Warnings)
	}
}

func dump(doc *document.Document) []string {
	var lines []string
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			lines = append(lines, fmt.Sprintf("h%d: %s", b.Level, b.Text()))
		case *document.Paragraph:
			kind := "p"
			if b.Role != document.BodyRole {
				kind = string(b.Role)
			}
			if len(b.Spans) == 0 {
				lines = append(lines, "p empty")
				continue
			}
			if look := b.Spans[0].Look; look.Bold.Value && look.Bold.Origin == document.Direct {
				kind += fmt.Sprintf(" loud %v", look.Size.Value)
			}
			lines = append(lines, kind+": "+b.Text())
		case *document.List:
			lines = append(lines, fmt.Sprintf("list ordered=%v", b.Ordered))
		case *document.Table:
			lines = append(lines, fmt.Sprintf("table header=%d", b.HeaderRows))
		}
	}
	return lines
}

func TestLevelsStayWhereTheSourceHasNoTitle(t *testing.T) {
	doc := read(t, write(t, "# One\n\n# Two\n\n## Deeper\n"))
	if diff := cmp.Diff([]string{"h1: One", "h1: Two", "h2: Deeper"}, dump(doc)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNoHeadingBecomesTheTitleWhereLevelsAreKept(t *testing.T) {
	doc := read(t, write(t, "<!-- odt: levels -->\n\n# One\n\n## Deeper\n"))
	if diff := cmp.Diff([]string{"h1: One", "h2: Deeper"}, dump(doc)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A style that the source changes looks so, whatever has it, and nothing is formatted by hand.
func TestAStyleIsChangedOnceForTheWholeFile(t *testing.T) {
	doc := read(t, write(t, "<!-- odt: change-style Quotations: color=#1F6F43 left=20 -->\n\nA text.\n\n> One\n>\n> Two\n"))
	var looks []string
	for p := range doc.Paragraphs() {
		a := p.Spans[0].Look
		looks = append(looks, fmt.Sprintf("%s %d %g %d", a.Color.Value, a.Color.Origin, a.Left.Value, a.Left.Origin))
	}
	changed := fmt.Sprintf("#1f6f43 %d 20 %[1]d", document.FromStyle)
	if diff := cmp.Diff([]string{fmt.Sprintf(" %d 0 %[1]d", document.Default), changed, changed}, looks); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheSameSourceGivesTheSameBytes(t *testing.T) {
	source := string(everything(t))
	if !bytes.Equal(write(t, source), write(t, source)) {
		t.Error("two files differ")
	}
}

// The media type is the first entry, not compressed: bytes 30 to 77 of the file.
func TestTheMediaTypeComesFirst(t *testing.T) {
	file := write(t, sample)
	if got := string(file[30 : 30+len("mimetype")+len(mediaType)]); got != "mimetype"+mediaType {
		t.Errorf("the file begins with %q", got)
	}
}

func TestMarkdownIsTheSourceItself(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, document.Markdown, []byte(sample)); err != nil || b.String() != sample {
		t.Errorf("%v, %q", err, b.String())
	}
}

func TestAnUnknownFormatIsRefused(t *testing.T) {
	if err := Write(&strings.Builder{}, "pdf", nil); !errors.Is(err, ErrFormat) {
		t.Errorf("the error is %v", err)
	}
}

// everything is a source with every construct.
func everything(t *testing.T) []byte {
	t.Helper()
	source, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	return source
}
