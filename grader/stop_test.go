package grader_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
	"jourdain/grader/report"
	"jourdain/grader/work"
)

// longFiles returns files that take long to read or to judge, by name.
func longFiles(t *testing.T) map[string][]byte {
	t.Helper()
	const n = 20_000
	all := map[string][]byte{}
	for name, unit := range map[string]string{
		"headings": "# La partie @\n\n", "lookalikes": "**Le pont @**\n\nNous avons mesuré la hauteur @.\n\n", "items": "- du pain @\n", "numbers": "@. du pain\n",
		"deep items": "- a\n  - b @\n    - c\n", "cells": "|a|b|\n|-|-|\n|@|c|\n\n", "notes": "Un mot[^@].\n\n[^@]: Une note.\n\n", "links": "Voir [ici](https://example.org/@).\n\n",
		"definitions": "[a@]: https://example.org\n\n[a@]\n\n", "quotations": "> Un mot @.\n\n", "code": "```\nx = @\n```\n\n", "html": "<p>Un <b>mot</b> @</p>\n", "tags": "<div>", "entries": "La partie @ ..... @\n\n",
		"one paragraph": "Un mot @. ", "stars of one paragraph": "*a* **b** _c", "brackets": "[a", "rows": "a @ | b | c\n", "backticks": "`a", "emphasis": "*a ", "lines": "une ligne @\n",
	} {
		var b bytes.Buffer
		for i := range n {
			b.WriteString(strings.ReplaceAll(unit, "@", fmt.Sprint(i)))
		}
		all[name+".md"] = b.Bytes()
	}
	for name, unit := range map[string]string{
		"headings": `<text:h text:outline-level="1">La partie @</text:h>`, "texts": "<text:p>Un mot @</text:p>", "spans": "<text:p><text:span>Un</text:span><text:tab/>mot @</text:p>",
		"items": "<text:list><text:list-item><text:p>Du pain @</text:p></text:list-item></text:list>", "notes": `<text:p>Un mot<text:note><text:note-body><text:p>Une note @</text:p></text:note-body></text:note></text:p>`,
		"cells": "<table:table><table:table-row><table:table-cell><text:p>@</text:p></table:table-cell></table:table-row></table:table>", "bookmarks": `<text:p><text:bookmark text:name="a@"/>a</text:p>`,
	} {
		var b bytes.Buffer
		archive := zip.NewWriter(&b)
		w, err := archive.Create("content.xml")
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(w, `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" `+
			`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>`)
		for i := range n {
			fmt.Fprint(w, strings.ReplaceAll(unit, "@", fmt.Sprint(i)))
		}
		fmt.Fprint(w, `</office:text></office:body></office:document-content>`)
		if err := archive.Close(); err != nil {
			t.Fatal(err)
		}
		all[name+".odt"] = b.Bytes()
	}
	return all
}

// generous is how late a step may end on a machine that is very busy.
const generous = 3 * time.Second

// Every part of a judgement ends soon after its context, whatever the file.
func TestEveryPartStops(t *testing.T) {
	on := func(do func(*document.Document)) func(context.Context, *document.Document) error {
		return func(ctx context.Context, doc *document.Document) error { return work.On(ctx, doc, do) }
	}
	parts := map[string]func(context.Context, *document.Document) error{
		"grade": func(ctx context.Context, doc *document.Document) error {
			_, err := grader.Grade(ctx, doc, grader.Everything())
			return err
		},
		"model": func(ctx context.Context, doc *document.Document) error {
			_, err := grader.FromModel(ctx, doc)
			return err
		},
		"outline": on(func(doc *document.Document) { grader.Outline(doc, "a") }),
		"lines":   on(func(doc *document.Document) { grader.Lines(doc) }),
		"print":   on(func(doc *document.Document) { likeness.NewGiven(doc).Print(doc, [32]byte{}) }),
	}
	for name, file := range longFiles(t) {
		t.Run(name, func(t *testing.T) {
			var doc *document.Document
			ends := func(part string, do func(context.Context) error) {
				ctx, cancel := context.WithTimeout(t.Context(), 5*time.Millisecond)
				defer cancel()
				begun := time.Now()
				err := do(ctx)
				var u *document.Unreadable
				if err != nil && (!errors.As(err, &u) || u.Reason != document.Stopped && u.Reason != document.TooBig) {
					t.Errorf("%s: %v", part, err)
				}
				if late := time.Since(begun) - 5*time.Millisecond; late > generous {
					t.Errorf("%s goes on for %v", part, late)
				}
			}
			read := func(ctx context.Context) (err error) {
				doc, err = grader.Read(ctx, name, bytes.NewReader(file), int64(len(file)))
				return err
			}
			ends("read", read)
			if err := read(t.Context()); err != nil {
				t.Log(err) // too many marks in one paragraph
				return
			}
			for part, do := range parts {
				ends(part, func(ctx context.Context) error { return do(ctx, doc) })
			}
		})
	}
}

// The steps of a judgement depend on nothing but the document: not on the order in which the
// rules come to run, nor on how many run at once.
func TestStepsAreTheSameEachTime(t *testing.T) {
	file := []byte(strings.Repeat("# La partie\n\n**Le pont**\n\nNous avons mesuré la hauteur :  1. ici, 2. là.\n\n- du pain\n\n[a](b)\n\n", 50))
	steps := func() int64 {
		c, done := work.New(t.Context(), work.Most)
		defer done()
		doc, err := grader.Read(c.In(t.Context()), "a.md", bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := grader.Grade(c.In(t.Context()), doc, grader.Everything()); err != nil {
			t.Fatal(err)
		}
		return c.Spent()
	}
	first := steps()
	for range 20 {
		if again := steps(); again != first {
			t.Fatalf("%d steps, then %d", first, again)
		}
	}
	ctx, done := work.With(t.Context(), first/2)
	defer done()
	doc, err := grader.Read(ctx, "a.md", bytes.NewReader(file), int64(len(file)))
	var r *report.Report
	if err == nil {
		r, err = grader.Grade(ctx, doc, grader.Everything())
	}
	var u *document.Unreadable
	if !errors.As(err, &u) || u.Reason != document.TooBig || u.Detail != document.LimitWork || r != nil {
		t.Errorf("with half the steps: %v", err)
	}
}
