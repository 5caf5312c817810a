package html

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// TestPages holds what is read of pages that were not saved by a word processor: a manual, a site.
func TestPages(t *testing.T) {
	for _, c := range []readCase{
		{"contents of DocBook, in a list whose class says the same", `<div class="toc"><p><b>Contents</b></p><dl class="toc"><dt>1. <a href="#a">A</a></dt><dt>2. <a href="#b">B</a></dt></dl></div><h1>A</h1>`, `
1 contents generated=true
  title 1 p **Contents**
  2 list ordered=false definitions
    item without a mark
      2 p 1. [A](#a "")
      3 p 2. [B](#b "")
4 h1 html A
`},
		{"contents without links", `<div id="Table of Contents1"><h1>Contents</h1><p>A</p><p>B</p></div>`, `
1 contents generated=true
  title 1 h1 html Contents
  2 p A
  3 p B
`},
		{"a navigation that leads out, and one without links, before a link that leads into the page", `<div role=navigation><p><a href="x.html">x</a></p></div><nav><p>Files</p></nav><p><a href="#b">b</a></p>`, `
1 p [x](x.html "")
2 p Files
3 p [b](#b "")
`},
		{"lists whose items have no mark", `<style>.n{list-style:none}</style><ul class=n><li>a<ul><li>b</ul></ul><ul style="list-style-type:none" class="lst-kix_x-0"><li>c</ul><ol style="list-style:none outside"><li>d</ol>`, `
1 list ordered=false
  item without a mark
    1 p a
    2 list ordered=false
      item
        2 p b
3 list ordered=false
  item
    3 p c
4 list ordered=true
  item without a mark
    4 p d
`},
		{"a table that only arranges the page, with one of data", `<table role=presentation><tr><td><h1>A</h1><td><table><tr><td>b</table>c</table>`, `
1 h1 html A
2 table headers=0
  row
    2 p b
3 p c
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := dump(mustRead(t, c.source))
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), got); diff != "" {
				t.Errorf("(-want +got)\n%s\ngot\n%s", diff, got)
			}
		})
	}
}

// TestQuietPictures holds which pictures need no words: those that nobody hears, and those in what has a
// name without them.
func TestQuietPictures(t *testing.T) {
	for source, quiet := range map[string]bool{
		`<button aria-label="Print"><span><svg></svg></span></button>`: true,
		`<a href=x title="Print"><img src=p.png></a>`:                  true,
		`<a href=x>Print <svg></svg></a>`:                              true,
		`<form><svg></svg><input></form>`:                              true,
		`<span aria-hidden=true><img src=p.png></span>`:                true,
		`<a href=x><svg></svg></a>`:                                    false,
		`<a href=x>Print <svg role=img></svg></a>`:                     false,
		`<a href=x>Print <img src=p.png></a>`:                          false,
		`<p>Print <svg></svg></p>`:                                     false,
		`<span aria-hidden=true>a</span><img src=p.png>`:               false,
	} {
		found := 0
		for p := range mustRead(t, source).Paragraphs() {
			for i := range p.Spans {
				if figure := p.Spans[i].Figure; figure != nil {
					if found++; figure.Decorative != quiet {
						t.Errorf("%s: decorative is %v", source, figure.Decorative)
					}
				}
			}
		}
		if found != 1 {
			t.Errorf("%s: %d pictures", source, found)
		}
	}
}

// TestGroundThatNobodyHasRead holds that the colour of the page is not known where a style sheet in
// another file, or a value that is not there, may give it.
func TestGroundThatNobodyHasRead(t *testing.T) {
	for source, unknown := range map[string]bool{
		`<link rel="stylesheet" href="a.css"><p>a`:               true,
		`<style>@import "a.css";</style><p>a`:                    true,
		`<style>body{background:var(--a)}</style><body><p>a`:     true,
		`<link rel="stylesheet" media="print" href="a.css"><p>a`: false,
		`<link rel="alternate stylesheet" href="a.css"><p>a`:     false,
		`<link rel="icon" href="a.png"><p>a`:                     false,
		`<style>body{background:#000}</style><p>a`:               true,
		`<style>body{background:#000}</style><body><p>a`:         false,
		`<style>@media (min-width:9em){p{color:red}}</style>a`:   true,
		`<style>@media print{p{color:red}}</style><p>a`:          false,
	} {
		if got := mustRead(t, source).Ground; (got == document.UnknownColor) != unknown {
			t.Errorf("%s: %q", source, got)
		}
	}
}
