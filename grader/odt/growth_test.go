package odt_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/odt"
)

// BenchmarkGrowth reads documents of 2,000 and of 20,000 things of a kind. The time of each
// pair must grow in a line.
func BenchmarkGrowth(b *testing.B) {
	for name, thing := range thingsOfGrowth() {
		for _, n := range []int{2_000, 20_000} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				var body strings.Builder
				for i := range n {
					body.WriteString(thing(i))
				}
				text := body.String()
				if strings.HasPrefix(name, "in a paragraph") {
					text = "<text:p>" + text + "</text:p>"
				}
				file := []byte(source{body: text}.String())
				for b.Loop() {
					if _, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file))); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// thingsOfGrowth returns the things, by their kind.
func thingsOfGrowth() map[string]func(i int) string {
	same := func(text string) func(int) string { return func(int) string { return text } }
	return map[string]func(int) string{
		"in a paragraph, spans":  func(i int) string { return fmt.Sprintf(`a<text:span text:style-name="T%d">b</text:span>`, i) },
		"in a paragraph, spaces": same(`<text:s text:c="2"/> <text:span> </text:span>`),
		"in a paragraph, fields": same(`<text:page-number>3</text:page-number>a`),
		"in a paragraph, notes":  same(`a<text:note><text:note-body><text:p>a</text:p></text:note-body></text:note>`),
		"in a paragraph, frames": same(`<draw:frame><draw:text-box><text:p>a</text:p></draw:text-box></draw:frame>`),
		"in a paragraph, links":  func(i int) string { return fmt.Sprintf(`<text:a xlink:href="x%d">a</text:a>`, i) },
		"in a paragraph, breaks": same(`<text:line-break/>a`),
		"lists":                  same(`<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>`),
		"lists that go on": func(i int) string {
			return fmt.Sprintf(`<text:list xml:id="l%d" text:continue-list="l%d"><text:list-item><text:p>a</text:p></text:list-item></text:list>`, i, i-1)
		},
		"headings": func(i int) string { return fmt.Sprintf(`<text:h text:outline-level="%d">a</text:h>`, i%10+1) },
		"tables":   same(`<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`),
		"sections": same(`<text:section><text:p>a</text:p></text:section>`),
		"indexes":  same(`<text:table-of-content><text:index-body><text:p>a<text:tab/>1</text:p></text:index-body></text:table-of-content>`),
		"prefixes": func(i int) string { return fmt.Sprintf(`<x:p xmlns:x="urn:x:%d">a</x:p>`, i) },
		"changes": func(i int) string {
			return fmt.Sprintf(`<text:tracked-changes><text:changed-region text:id="c%[1]d"><text:deletion/></text:changed-region></text:tracked-changes>`+
				`<text:p>a<text:change-start text:change-id="c%[1]d"/>b<text:change-end text:change-id="c%[1]d"/></text:p>`, i)
		},
	}
}
