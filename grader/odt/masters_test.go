package odt_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/odt"
	"jourdain/grader/work"
)

// TestPageStylesAreFollowedOnce reads a chain of page styles that stands backwards in the file
// and ends in a circle, and one page style of which the name stands there many times.
func TestPageStylesAreFollowedOnce(t *testing.T) {
	chain := func(n int) string {
		masters := fmt.Sprintf(`<style:master-page style:name="M%d" style:next-style-name="M%d"><style:header><text:p>last</text:p></style:header></style:master-page>`, n-1, n/2)
		for i := n - 2; i >= 0; i-- {
			masters += fmt.Sprintf(`<style:master-page style:name="M%d" style:next-style-name="M%d"/>`, i, i+1)
		}
		return strings.Replace(masters, `"M0"`, `"Standard"`, 1) + `<style:master-page style:name="away"><style:header><text:p>away</text:p></style:header></style:master-page>`
	}
	same := func(n int) string {
		return `<style:master-page style:name="Standard" style:next-style-name="Standard"><style:header><text:p>last</text:p></style:header></style:master-page>` +
			strings.Repeat(`<style:master-page style:name="Standard" style:next-style-name="Standard"/>`, n)
	}
	for name, masters := range map[string]func(int) string{"a chain": chain, "one name": same} {
		t.Run(name, func(t *testing.T) {
			steps := func(n int) int64 {
				counter, done := work.New(t.Context(), math.MaxInt32)
				defer done()
				file := []byte(source{masters: masters(n), body: `<text:p>a</text:p>`}.String())
				doc, err := odt.Read(counter.In(context.Background()), bytes.NewReader(file), int64(len(file)))
				if err != nil {
					t.Fatal(err)
				}
				if len(doc.Margins) != 1 || len(doc.Margins[0].Blocks) != 1 || doc.Margins[0].Blocks[0].(*document.Paragraph).Text() != "last" {
					t.Errorf("%d page styles: margins %+v; want the one of the last page style", n, doc.Margins)
				}
				return counter.Spent()
			}
			if few, many := steps(200), steps(2_000); many > 11*few {
				t.Errorf("200 page styles take %d steps, and 2,000 take %d: more than in a line", few, many)
			}
		})
	}
}
