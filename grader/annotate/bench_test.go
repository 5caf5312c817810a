package annotate_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"jourdain/grader/annotate"
	"jourdain/grader/document"
	"jourdain/grader/memtest"
)

// book is a text of so many paragraphs.
func book(t testing.TB, paragraphs int) []byte {
	t.Helper()
	var b strings.Builder
	b.WriteString(odfHead)
	for i := range paragraphs {
		fmt.Fprintf(&b, `<t:p>%d. L&apos;été, <t:span>nous</t:span> marchons sur la plage, et la mer monte deux fois par jour.</t:p>`, i)
	}
	b.WriteString(odfTail)
	return odfText(t, b.String())
}

func BenchmarkWrite(b *testing.B) {
	for _, paragraphs := range []int{100, 10_000} {
		file := book(b, paragraphs)
		comments := at(1, 2, 3, 4, 5, 6, 7, 8, 9)
		b.Run(fmt.Sprint(paragraphs), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := annotate.Write(b.Context(), io.Discard, bytes.NewReader(file), int64(len(file)), document.ODT, comments, noon); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestMemoryGrowsWithTheText holds that ten times the text takes about ten times the memory: the text itself is never
// held.
func TestMemoryGrowsWithTheText(t *testing.T) {
	taken := func(paragraphs int) uint64 {
		file := book(t, paragraphs)
		return memtest.Taken(t, func() {
			if err := annotate.Write(t.Context(), io.Discard, bytes.NewReader(file), int64(len(file)), document.ODT, at(1, 2, 3), noon); err != nil {
				t.Fatal(err)
			}
		})
	}
	taken(100)
	if small, large := taken(2_000), taken(20_000); large > 12*small {
		t.Errorf("%d bytes for 2,000 paragraphs, %d for 20,000", small, large)
	}
}
