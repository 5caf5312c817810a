package lessons_test

import (
	"context"
	"iter"
	"regexp"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
)

// claim is a word for what a document may hold, in each language, and whether it does.
type claim struct {
	words map[string]*regexp.Regexp
	holds func(*document.Document) bool
}

func claims() []claim {
	word := func(fr, en string) map[string]*regexp.Regexp {
		return map[string]*regexp.Regexp{"fr": regexp.MustCompile(`(?i)\b(?:` + fr + `)\b`), "en": regexp.MustCompile(`(?i)\b(?:` + en + `)\b`)}
	}
	return []claim{
		{word("listes?", "lists?"), has(isA[*document.List])},
		{word("tableaux?", "tables?(?: of data)?(?: have| has|\\.)"), has(isA[*document.Table])},
		{word("titres?|niveaux?|plan|parties?", "headings?|titles?|levels?|outline|parts?"), func(doc *document.Document) bool {
			return rule.HasTitle(doc) || doc.Meta.Title != "" || has(isA[*document.Heading])(doc)
		}},
		{word("sommaires?", "tables? of contents"), func(doc *document.Document) bool {
			// In Markdown a list of links is one.
			return has(isA[*document.Contents])(doc) || doc.Format == document.Markdown && has(isA[*document.List])(doc)
		}},
		{word("images?", "images?"), has(func(b document.Block) bool {
			return isA[*document.Figure](b) || spanned(b, func(s *document.Span) bool { return s.Figure != nil })
		})},
		{word("liens?", "links?"), has(func(b document.Block) bool {
			return spanned(b, func(s *document.Span) bool { return s.Link != nil })
		})},
		{word("notes?", "notes?"), has(func(b document.Block) bool {
			return spanned(b, func(s *document.Span) bool { return s.Kind == document.NoteSpan })
		})},
		{word("légendes?", "captions?"), has(func(b document.Block) bool {
			return spanned(b, func(s *document.Span) bool { return s.Field != nil && s.Field.Kind == document.Sequence })
		})},
		{word("renvois?", "references?"), has(func(b document.Block) bool {
			return spanned(b, func(s *document.Span) bool { return s.Field != nil || s.Link != nil })
		})},
		{word("citations?", "quotations?"), has(func(b document.Block) bool {
			p, ok := b.(*document.Paragraph)
			return isA[*document.Quotation](b) || ok && p.Role == document.QuotationRole
		})},
		{word("pages?", "pages?"), func(doc *document.Document) bool { return len(doc.Blocks) > 0 }},
		{word("espaces?|texte|mots?|paragraphes?", "spaces?|texts?|words?|paragraphs?"), func(doc *document.Document) bool { return len(doc.Blocks) > 0 }},
	}
}

func isA[T document.Block](b document.Block) bool {
	_, ok := b.(T)
	return ok
}

func has(is func(document.Block) bool) func(*document.Document) bool {
	return func(doc *document.Document) bool {
		for b := range doc.All() {
			if is(b) {
				return true
			}
		}
		return false
	}
}

// spanned reports whether a text has a span of a kind.
func spanned(b document.Block, is func(*document.Span) bool) bool {
	var spans []document.Span
	switch b := b.(type) {
	case *document.Heading:
		spans = b.Spans
	case *document.Paragraph:
		spans = b.Spans
	}
	for i := range spans {
		if is(&spans[i]) {
			return true
		}
	}
	return false
}

var (
	// quotation is what a sentence takes from the document.
	quotation = regexp.MustCompile(`«[^»]*»|“[^”]*”`)
	// denial is in a sentence that says what is not there.
	denial = regexp.MustCompile(`(?i)\b(?:aucune?|ne|ni|pas|sans|no|not|none|nothing|without)\b|\bn’`)
)

// Nothing is said to be right that is not there: every rule is run over documents with
// little in them and over all the lessons' files, and what is said of lists, tables,
// headings and the rest, in each language and form of address, needs one.
func TestWhatIsRightIsThere(t *testing.T) {
	p := &praised{books: allBooks(t), claims: claims(), said: map[rule.ID]bool{}}
	all := &rubric.Rubric{Title: rule.EitherTitle}
	for _, r := range rules.All() {
		all.Checks = append(all.Checks, rubric.Check{Rule: r.ID})
	}
	for name, doc := range littleDocuments(t) {
		p.read(t, name, doc, all)
	}
	eachFile(t, func(t *testing.T, w *lessons.Work, lang string, format document.Format) {
		p.read(t, "starter", read(t, format, w.Texts[lang].Starter), all)
		p.read(t, "solution", read(t, format, w.Texts[lang].Solution), all)
	})
	if len(p.said) < 30 {
		t.Errorf("only %d rules say what is right", len(p.said))
	}
}

func allBooks(t *testing.T) []*page.Book {
	t.Helper()
	var books []*page.Book
	for _, lang := range []string{"fr", "en"} {
		for _, form := range []address.Form{address.Polite, address.Familiar} {
			book, err := rules.Book(form.In(lang))
			if err != nil {
				t.Fatal(err)
			}
			books = append(books, book)
		}
	}
	return books
}

// littleDocuments are documents with nothing or one word in them.
func littleDocuments(t *testing.T) iter.Seq2[string, *document.Document] {
	return func(yield func(string, *document.Document) bool) {
		for _, format := range []document.Format{document.ODT, document.Markdown} {
			if !yield("empty", document.New(document.Document{Format: format})) {
				return
			}
			for _, word := range []string{"Bonjour", "Hello"} {
				if !yield("one word", read(t, format, []byte(word+"\n"))) {
					return
				}
			}
		}
	}
}

// praised is what is said to be right.
type praised struct {
	books  []*page.Book
	claims []claim
	said   map[rule.ID]bool // the rules that said something
}

// read reads what is said to be right in a document.
func (p *praised) read(t *testing.T, name string, doc *document.Document, all *rubric.Rubric) {
	t.Helper()
	for i := range all.Checks {
		if all.Checks[i].Rule == rules.MatchesModel.ID {
			all.Checks[i].Model = &rule.Model{Doc: doc}
		}
	}
	r, err := grader.Grade(context.Background(), doc, all)
	if err != nil {
		t.Fatal(err)
	}
	for _, book := range p.books {
		w, err := report.In(r, book)
		if err != nil {
			t.Fatal(err)
		}
		for i := range w.Checks {
			sentence := w.Checks[i].Praise()
			if sentence == "" {
				continue
			}
			p.said[w.Checks[i].Rule] = true
			if r.Checks[i].Things == 0 {
				t.Errorf("%s, %s: %q is said of nothing", name, w.Checks[i].Rule, sentence)
			}
			bare := quotation.ReplaceAllString(sentence, "")
			for _, claim := range p.claims {
				if claim.words[w.Lang].MatchString(bare) && !denial.MatchString(bare) && !claim.holds(doc) {
					t.Errorf("%s, %s (%s): %q", name, w.Checks[i].Rule, doc.Format, strings.TrimSpace(sentence))
				}
			}
		}
	}
}
