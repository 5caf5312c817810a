package tui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/lessons/starter"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// asWord returns a source as a file of Word.
func asWord(t *testing.T, source string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, document.DOCX, []byte(source)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Word saves a document as a new file beside it, puts the old one aside, gives the new one its name
// and deletes the old one; as long as the document is open, a lock lies there with its name, of
// which a long one loses the first two letters (https://support.microsoft.com/kb/211632). In no moment of that is anything offered but the document, and once it is saved it is
// read.
func TestWordSavesWhileTheDocumentIsWatched(t *testing.T) {
	for _, c := range []struct{ lang, lock string }{{"fr", "~$cettes.docx"}, {"en", "~$recipes.docx"}} {
		folder := t.TempDir()
		services := withBeside(testServices(t, folder), folder)
		services.Finder = listing{tuitest.Folder(folder), documents.New(documents.Options{Documents: folder})}
		p := playerOf(t, services, folder, c.lang, 80, 24)
		mine := p.write(p.work().File+".docx", string(asWord(t, p.starter())))
		age(t, mine, 60)
		p.write(c.lock, strings.Repeat("Anne", 40))
		never := func(when string) {
			t.Helper()
			for _, name := range []string{"~$", "~WR"} {
				if p.sees(name) {
					t.Errorf("%s, %s: %q is shown:\n%s", c.lang, when, name, p.screen())
				}
			}
		}
		p.visit(screen.SubmitScreen, tuitest.Lesson, "")
		never("in the list")
		p.choose(filepath.Base(mine))
		before := p.screen()
		do := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			p.send(screen.Poll{})
			if never("while Word saves"); p.screen() != before {
				t.Errorf("%s: the screen changes before the document is saved:\n%s", c.lang, p.screen())
			}
		}
		written, aside := filepath.Join(folder, "~WRD0003.tmp"), filepath.Join(folder, "~WRL0005.tmp")
		do(os.WriteFile(written, asWord(t, p.solution()), 0o600))
		do(os.Rename(mine, aside))
		do(os.Rename(written, mine))
		if err := os.Remove(aside); err != nil {
			t.Fatal(err)
		}
		p.send(screen.Poll{})
		p.wantSees(map[string]string{"fr": "Réussi", "en": "Passed"}[c.lang])
		never("once it is saved")
	}
}

// A copy that Word saved beside the document under another name is offered, and its lock is not.
func TestACopyThatWordSavedIsOffered(t *testing.T) {
	folder := t.TempDir()
	p := playerOf(t, withBeside(testServices(t, folder), folder), folder, "fr", 80, 24)
	mine := p.write("recettes.docx", string(asWord(t, p.starter()+"\n")))
	age(t, mine, 60)
	p.handIn(mine)
	p.write("~$cettes-2.docx", strings.Repeat("Anne", 40))
	p.send(screen.Poll{})
	if p.sees("plus récent") {
		t.Errorf("the lock is offered:\n%s", p.screen())
	}
	p.write("recettes-2.docx", string(asWord(t, p.solution())))
	p.send(screen.Poll{})
	p.wantSees("« recettes-2.docx », plus récent")
	p.press("l")
	p.wantSees("Réussi")
}
