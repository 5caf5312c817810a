package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
)

// TestRealFiles reads what other programs wrote; see testdata/README.md.
func TestRealFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if filepath.Base(file) == "README.md" {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(strings.TrimSuffix(file, ".md") + ".dump")
			if err != nil {
				t.Fatal(err)
			}
			got := dump(mustRead(t, string(source)))
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got)\n%s\ngot\n%s", diff, got)
			}
		})
	}
}

// TestParserIsGoldmarks holds that the parsers put together here, guard included,
// understand a text as goldmark does with its own extensions.
func TestParserIsGoldmarks(t *testing.T) {
	own := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	all := append(cases(), readCase{name: "a book", source: string(book(10))})
	for _, c := range all {
		t.Run(c.name, func(t *testing.T) {
			source := []byte(c.source)
			var want, got bytes.Buffer
			g := newGuard(nil, defaults())
			g.limits.Braces = len(source)
			if err := own.Convert(source, &want); err != nil {
				t.Fatal(err)
			}
			if err := own.Renderer().Render(&got, source, parse(source, g)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), got.String()); diff != "" {
				t.Errorf("(-goldmark +here)\n%s", diff)
			}
		})
	}
}
