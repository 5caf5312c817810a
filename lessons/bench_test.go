package lessons_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/document"
)

// filler is about what fills a page: a heading, and paragraphs with the letters of French.
func filler(number int) string {
	const text = "L’été dernier, nous avons mesuré la hauteur de la rivière près du vieux pont, puis comparé les chiffres " +
		"à ceux de l’année d’avant, et nous avons vu qu’elle monte.\n\n"
	return fmt.Sprintf("## La mesure de l’année %d\n\n", number) + strings.Repeat(text, 20)
}

// BenchmarkGrade judges documents of 10 to 10,000 pages by the rubric of each work. A
// document begins as the solution of the work, and goes on as no solution does: so it is
// compared to its end. The time and the memory must grow in a line with the pages.
func BenchmarkGrade(b *testing.B) {
	for _, l := range own(b).Lessons {
		for _, w := range l.Works() {
			if w.Own {
				continue
			}
			for _, pages := range []int{10, 100, 1_000, 10_000} {
				b.Run(fmt.Sprintf("%s%s/%d", l.ID, w.ID, pages), func(b *testing.B) {
					doc := longDocument(b, string(w.Texts["fr"].Solution), pages)
					b.ReportAllocs()
					for b.Loop() {
						if _, err := w.Grade(context.Background(), doc, "fr"); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}

func longDocument(b *testing.B, begin string, pages int) *document.Document {
	b.Helper()
	var text strings.Builder
	text.WriteString(begin + "\n\n")
	for i := range pages {
		text.WriteString(filler(i))
	}
	file := []byte(text.String())
	doc, err := grader.Read(context.Background(), "long.md", bytes.NewReader(file), int64(len(file)))
	if err != nil {
		b.Fatal(err)
	}
	return doc
}
