//go:build unix

package growth_test

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkForms writes each form of a result of a document with n findings, and that of a
// class of n small documents.
func BenchmarkForms(b *testing.B) {
	for _, form := range [...]string{"text", "json", "csv", "html"} {
		b.Run("findings/"+form, func(b *testing.B) {
			grow(b, 1000, func(folder string, n int) []string {
				put(b, folder, "a.md", each(func(i int) string {
					return fmt.Sprintf("**Le pré %d**\n\nVoir [ici](#nulle-part-%d). ![](a.png)\n\n###### Trop bas\n\n", i, i)
				})(n))
				return []string{"grade", "--format", form, "a.md"}
			})
		})
		b.Run("documents/"+form, func(b *testing.B) {
			grow(b, 30, func(folder string, n int) []string {
				args := []string{"grade", "--format", form}
				if form == "html" {
					args = append(args, "-o", fmt.Sprintf("pages-%d", b.Elapsed()))
				}
				for i := range n {
					name := fmt.Sprintf("a%d.md", i)
					put(b, folder, name, "# Le pré\n\nOn sème en mars.\n\n**Le mur**\n\nIl est haut.\n")
					args = append(args, name)
				}
				return args
			})
		})
	}
}

// BenchmarkModels compares documents of n texts with a model of n texts.
func BenchmarkModels(b *testing.B) {
	text := func(i int) string {
		return fmt.Sprintf("## Le pré %d\n\nOn sème %d fois, puis on compare.\n\n", i, i)
	}
	other := func(i int) string { return fmt.Sprintf("## Le mur %d\n\nIl est haut de %d pieds.\n\n", i, i) }
	backwards := func(n int) string { return each(func(i int) string { return text(n - 1 - i) })(n) }
	for _, t := range []struct {
		name       string
		n          int
		model, doc func(n int) string
	}{
		{"the model itself", 500, each(text), each(text)},
		{"another document", 500, each(text), each(other)},
		{"backwards", 500, each(text), backwards},
		{"half of it", 500, each(text), func(n int) string { return each(text)(n / 2) }},
		{"half of it another", 500, each(text), func(n int) string { return each(text)(n/2) + each(other)(n/2) }},
		{"the headings are texts", 500, each(text), func(n int) string { return strings.ReplaceAll(each(text)(n), "## ", "") }},
		{"the same text", 1000, many("On sème.\n\n"), many("On sème.\n\n")},
		{"the same heading", 1000, many("## Semis\n\n"), many("## Semis\n\n")},
		{"misspelt headings", 500, each(text), func(n int) string { return strings.ReplaceAll(each(text)(n), "Le pré", "Le pér") }},
		{"one text", 5000, each(func(i int) string { return fmt.Sprintf("mot%d ", i) }), each(func(i int) string { return fmt.Sprintf("mot%d ", i+1) })},
		{"links", 500, each(func(i int) string { return fmt.Sprintf("Voir [le pré %d](a%d).\n\n", i, i) }), each(func(i int) string { return fmt.Sprintf("Voir [le pré %d](b%d).\n\n", i, i) })},
		{"items", 500, each(func(i int) string { return fmt.Sprintf("- du pain %d\n", i) }), each(func(i int) string { return fmt.Sprintf("du pain %d\n\n", i) })},
		{"cells", 500, func(n int) string {
			return "|a|b|\n|-|-|\n" + each(func(i int) string { return fmt.Sprintf("|pain %d|vin %d|\n", i, i) })(n)
		}, func(n int) string {
			return "|a|b|\n|-|-|\n" + each(func(i int) string { return fmt.Sprintf("|vin %d|pain %d|\n", i, i) })(n)
		}},
	} {
		b.Run(strings.ReplaceAll(t.name, " ", "-"), func(b *testing.B) {
			grow(b, t.n, func(folder string, n int) []string {
				put(b, folder, "model.md", t.model(n))
				put(b, folder, "a.md", t.doc(n))
				return []string{"grade", "--format", "json", "--model", "model.md", "a.md"}
			})
		})
	}
}
