package annotate_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/annotate"
	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/dump"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/thorough"
	"jourdain/grader/wording"
)

// noon is when the comments of the tests are written.
var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// words say the few words around the sentences of the rules.
type words struct{}

func (words) Say(key string, values ...any) string { return fmt.Sprint(key, " ", values) }

// documents are the files that the readers are tested with: those of the repository, and the samples that lie
// beside it where there are some.
func documents(t testing.TB) []string {
	t.Helper()
	var all []string
	for _, root := range []string{"..", "../../lessons", "../../docs", "../../README.md", "../../../shared/samples"} {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			switch filepath.Ext(path) {
			case ".odt", ".fodt", ".ott", ".docx", ".dotx", ".md":
				if !entry.IsDir() {
					all = append(all, path)
				}
			}
			return nil
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	return all
}

// source is a file that can be read, with what was read.
type source struct {
	name  string
	bytes []byte
	doc   *document.Document
}

func read(t testing.TB, name string, file []byte) *document.Document {
	t.Helper()
	doc, err := grader.Read(t.Context(), name, bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

// annotatable are the documents that comments can be put into.
func annotatable(t testing.TB) []source {
	t.Helper()
	var all []source
	for _, path := range thorough.Share(documents(t), 8, 3) {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := grader.Read(t.Context(), filepath.Base(path), bytes.NewReader(file), int64(len(file)))
		if err == nil && len(file) < 2<<20 && doc.Format != document.Hypertext {
			all = append(all, source{path, file, doc})
		}
	}
	return all
}

func worded(t testing.TB, doc *document.Document) *report.Worded {
	t.Helper()
	book, err := rules.Book(address.Voice{Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	w, err := report.In(r, book)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func write(t testing.TB, s *source, comments []annotate.Comment) []byte {
	t.Helper()
	var b bytes.Buffer
	err := annotate.Write(t.Context(), &b, bytes.NewReader(s.bytes), int64(len(s.bytes)), s.doc.Format, comments, noon)
	if err != nil && !errors.Is(err, annotate.ErrNowhere) {
		t.Fatalf("%s: %v", s.name, err)
	}
	if errors.Is(err, annotate.ErrNowhere) {
		return nil
	}
	return b.Bytes()
}

// everywhere is a comment at each paragraph of a document, of which every other one is about some of its words.
func everywhere(doc *document.Document) []annotate.Comment {
	var all []annotate.Comment
	for block := range doc.All() {
		var text string
		switch b := block.(type) {
		case *document.Heading:
			text = b.Text()
		case *document.Paragraph:
			text = b.Text()
		default:
			continue
		}
		c := annotate.Comment{Paragraph: block.At().Paragraph, Line: block.At().Line, Text: []string{fmt.Sprintf("n° %d", block.At().Paragraph), "<&> -->"}}
		if fields := strings.Fields(text); len(all)%2 == 1 && len(fields) > 1 {
			c.Excerpt = rule.Quote(strings.Join(fields[len(fields)/2:], " "))
		}
		all = append(all, c)
	}
	return all
}

// TestCopiesAreJudgedAsTheOriginal holds that a copy with comments gives the same document, the same outline
// and the same findings as the file that it is a copy of.
func TestCopiesAreJudgedAsTheOriginal(t *testing.T) {
	for _, s := range annotatable(t) {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			w := worded(t, s.doc)
			comments := append(annotate.Comments(w, words{}), everywhere(s.doc)...)
			copied := write(t, &s, comments)
			if copied == nil {
				return
			}
			again := read(t, filepath.Base(s.name), copied)
			if diff := cmp.Diff(dump.Looks(s.doc), dump.Looks(again)); diff != "" {
				t.Errorf("the document (-original +copy):\n%s", diff)
			}
			if diff := cmp.Diff(withoutLines(w), withoutLines(worded(t, again))); diff != "" {
				t.Errorf("the findings (-original +copy):\n%s", diff)
			}
			was, is := grader.Outline(s.doc, ""), grader.Outline(again, "")
			for _, o := range []*grader.OutlineReport{was, is} {
				for i := range o.Headings {
					o.Headings[i].Line = 0
				}
				for i := range o.Lookalikes {
					o.Lookalikes[i].Line = 0
				}
			}
			if diff := cmp.Diff(was, is); diff != "" {
				t.Errorf("the outline (-original +copy):\n%s", diff)
			}
			if second := write(t, &s, comments); !bytes.Equal(second, copied) {
				t.Error("the same comments at the same time give other bytes")
			}
		})
	}
}

// withoutLines are the checks of a report without the lines of the source: comments stand on lines too.
func withoutLines(w *report.Worded) []report.WordedCheck {
	for i := range w.Checks {
		for j := range w.Checks[i].Findings {
			w.Checks[i].Findings[j].Line = 0
		}
	}
	return w.Checks
}

// TestCommentsStandAtTheirParagraphs holds that each comment stands in the very paragraph that it is about:
// the readers say where, when its author is somebody else.
func TestCommentsStandAtTheirParagraphs(t *testing.T) {
	for _, s := range annotatable(t) {
		if !s.doc.Format.IsOffice() {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			copied := write(t, &s, everywhere(s.doc))
			if copied == nil {
				return
			}
			again := read(t, filepath.Base(s.name), bySomebody(t, copied))
			numbers := map[int]*document.Comment{}
			for i := range again.Comments {
				var n int
				if _, err := fmt.Sscanf(again.Comments[i].Text, "n° %d", &n); err == nil {
					numbers[n] = &again.Comments[i]
				}
			}
			shared := elementsOfSeveral(t, &s)
			for block := range s.doc.All() {
				was := textOf(block)
				at := block.At()
				if _, isText := text(block); !isText {
					continue
				}
				c := numbers[at.Paragraph]
				switch {
				case c == nil:
					t.Errorf("paragraph %d %q has no comment", at.Paragraph, was)
				case at.Region.Has(document.InShape) || s.doc.Format == document.DOCX && (shared[at.Paragraph] || at.Region.Has(document.InBox)):
				case c.In == nil || c.In.At().Paragraph != at.Paragraph || textOf(c.In) != was:
					t.Errorf("the comment at paragraph %d %q stands at %v", at.Paragraph, was, c.In)
				}
			}
		})
	}
}

// elementsOfSeveral are the numbers of the paragraphs of which the beginning is another one in the model: a page
// break parts them, which may stand within a run, and no run is parted for a comment.
func elementsOfSeveral(t testing.TB, s *source) map[int]bool {
	t.Helper()
	if s.doc.Format != document.DOCX {
		return nil
	}
	traced, err := docx.Trace(t.Context(), bytes.NewReader(s.bytes), int64(len(s.bytes)))
	if err != nil {
		t.Fatal(err)
	}
	seen, shared := map[*wording.Element]bool{}, map[int]bool{}
	for block := range traced.All() {
		if origin := traced.Origins.Of(block); origin != nil {
			shared[block.At().Paragraph] = seen[origin.Element]
			seen[origin.Element] = true
		}
	}
	return shared
}

func text(block document.Block) (string, bool) {
	switch b := block.(type) {
	case *document.Heading:
		return b.Text(), true
	case *document.Paragraph:
		return b.Text(), true
	default:
		return "", false
	}
}

func textOf(block document.Block) string {
	text, _ := text(block)
	return text
}

// bySomebody returns a copy in which somebody else has written the comments.
func bySomebody(t testing.TB, file []byte) []byte {
	t.Helper()
	rename := strings.NewReplacer("<dc:creator>Jourdain</dc:creator>", "<dc:creator>Somebody</dc:creator>", `w:author="Jourdain"`, `w:author="Somebody"`)
	if !bytes.HasPrefix(file, []byte("PK")) {
		return []byte(rename.Replace(string(file)))
	}
	old, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range old.File {
		if filepath.Base(f.Name) != "content.xml" && !strings.Contains(f.Name, "omments") {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		source, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(source)
		if err != nil {
			t.Fatal(err)
		}
		into, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(into, rename.Replace(string(text))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
