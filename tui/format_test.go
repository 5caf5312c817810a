package tui

import (
	"context"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// taken makes the player's starting files name their format, and returns the last one that was
// asked for.
func (p *player) taken() *document.Format {
	var last document.Format
	services := testServices(p.t, p.folder)
	services.Give = func(_ context.Context, w *lessons.Work, lang string, format document.Format) (documents.Document, error) {
		last = format
		name := w.Texts[lang].File + map[document.Format]string{document.ODT: ".odt", document.DOCX: ".docx", document.Markdown: ".md"}[format]
		return documents.Document{Name: name, Path: name, Place: documents.Place{Kind: documents.InDocuments}}, nil
	}
	p.app.session.router.makers = Screens(services)
	return &last
}

// The first row of a brief gives the starting file in the format of the learner's tool, and says
// which one that is.
func TestTheToolDecidesTheFormatOfTheStartingFile(t *testing.T) {
	for tool, want := range map[page.Tool]struct {
		format document.Format
		fr, en string
	}{
		"":              {document.ODT, "Prendre le fichier de départ (ODT)", "Get the starting file (ODT)"},
		page.Writer:     {document.ODT, "Prendre le fichier de départ (ODT)", "Get the starting file (ODT)"},
		page.Word:       {document.DOCX, "Prendre le fichier de départ (Word)", "Get the starting file (Word)"},
		page.GoogleDocs: {document.DOCX, "Prendre le fichier de départ (Word)", "Get the starting file (Word)"},
		page.OnlyOffice: {document.DOCX, "Prendre le fichier de départ (Word)", "Get the starting file (Word)"},
		page.Markdown:   {document.Markdown, "Prendre le fichier de départ (Markdown)", "Get the starting file (Markdown)"},
	} {
		for lang, row := range map[string]string{"fr": want.fr, "en": want.en} {
			p := newPlayer(t, lang, 80, 24)
			last := p.taken()
			p.set(func(s *screen.Setup) { s.Tool = tool })
			p.brief()
			p.choose(row)
			if *last != want.format {
				t.Errorf("with %q one gets %s", tool, *last)
			}
		}
	}
}

// Every other format is a row of a short list, from which one comes back; what was taken there is
// proposed from then on, whatever the tool, and is still proposed after a new start.
func TestTheFormatThatWasTakenIsProposedNext(t *testing.T) {
	p := newPlayer(t, "fr", 40, 12)
	last := p.taken()
	p.set(func(s *screen.Setup) { s.Tool = page.Word })
	p.brief()
	p.choose("Choisir un autre format de fichier")
	p.wantTitle("Le fichier de départ dans un autre format")
	p.wantSees("Pour LibreOffice et d’autres (ODT)")
	p.wantSees("Pour un éditeur de texte (Markdown)")
	if p.sees("(DOCX)") {
		t.Errorf("the format that is proposed is offered as another one:\n%s", p.screen())
	}
	p.press("esc")
	p.wantTitle("À vous : le livre de recettes")
	p.choose("Choisir un autre format de fichier")
	p.choose("Pour LibreOffice")
	if p.wantTitle("À vous : le livre de recettes"); *last != document.ODT {
		t.Errorf("one gets %s", *last)
	}
	p.wantSees("recettes.odt")
	kept, err := Kept(t.Context(), p.app.session.store)
	if err != nil || kept.Format != document.ODT || kept.Tool != page.Word {
		t.Errorf("%q and %q are kept, %v", kept.Format, kept.Tool, err)
	}
	p = newPlayer(t, "fr", 40, 12)
	p.set(func(s *screen.Setup) { s.Settings = kept.Settings })
	p.brief()
	p.choose("Prendre le fichier de départ (ODT)")
}

// A file that is taken again is in the format of the one that the learner works in, also where
// another one is proposed by now.
func TestAFileIsTakenAgainInItsFormat(t *testing.T) {
	p := newPlayer(t, "en", 80, 24)
	last := p.taken()
	p.brief()
	p.choose("Get the starting file (ODT)")
	p.set(func(s *screen.Setup) { s.Tool = page.Word })
	p.choose("Get the starting file once more")
	if *last != document.ODT {
		t.Errorf("one gets %s", *last)
	}
}
