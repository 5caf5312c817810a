package files

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/plain"
	"jourdain/tui/serve"
	"jourdain/tui/serve/folder"
	"jourdain/tui/tuitest"
)

// seated is a seat of a host, with a door to its files.
type seated struct {
	*door
	visit *serve.Visit
	dir   string
}

// proven is a host to which all have proven the same.
type proven struct {
	*serve.Host
	tenure classroom.Tenure
}

func (p proven) Folder(ctx context.Context, _ classroom.Tenure) (string, error) {
	return p.Host.Folder(ctx, p.tenure)
}

// sit takes a seat of a class.
func sit(t *testing.T) *seated {
	t.Helper()
	store := classroom.Memory()
	must(t, store.NewClass(t.Context(), classroom.Class{Code: "5B", Seats: 2}, []string{"a", "b", "c"}))
	folders, keeper := t.TempDir(), folder.NewKeeper(folder.Usual())
	host := serve.NewHost(serve.Options{Course: tuitest.Course(t), Classes: store, Folders: folders, Room: keeper, Voice: address.Polite.In("fr")})
	tenure, err := store.Tenure(t.Context(), classroom.Seat{Class: "5B", Number: 1})
	must(t, err)
	visit, err := host.Enter(t.Context(), tenure, serve.Manner{Plain: true, Lang: "fr"})
	must(t, err)
	t.Cleanup(func() {
		if err := errors.Join(visit.Leave(), host.Close(context.Background())); err != nil {
			t.Error(err)
		}
	})
	d := opened(t, func(o *Options) { o.Seats, o.Folders = proven{host, tenure}, keeper })
	return &seated{door: d, visit: visit, dir: filepath.Join(folders, "5B", "1")}
}

// said is a turn as one text.
func said(turn plain.Turn) string {
	all := turn.Title
	for _, line := range turn.Lines {
		all += "\n" + line.Text
	}
	return all
}

// What a program saves into the folder, the tutor that watches it has read again.
func TestTheTutorReadsAgainWhatIsSaved(t *testing.T) {
	s := sit(t)
	c := s.files("5B.1")
	must(t, send(c, "menu.md", []byte("# Menu\n\nDu riz.\n")))
	talk, _ := plain.Begin(s.visit.Context(), s.visit.Session)
	if turn := talk.Answer(s.visit.Context(), "3"); !strings.Contains(said(turn), "menu.md") {
		t.Fatalf("the file is not listed:\n%s", said(turn))
	}
	if turn := talk.Answer(s.visit.Context(), "1"); strings.Contains(said(turn), "2 titres") {
		t.Fatalf("before it was saved:\n%s", said(turn))
	}
	must(t, send(c, ".goutputstream-AB12CD", []byte("# Menu\n\n## Les plats\n\nDu riz.\n")))
	must(t, c.PosixRename(".goutputstream-AB12CD", "menu.md"))
	heard := ""
	for range 3 { // it is read when it has not changed between two looks
		heard += said(talk.Answer(s.visit.Context(), ""))
	}
	if !strings.Contains(heard, "2 titres") {
		t.Errorf("after it was saved:\n%s", heard)
	}
}

// The tutor writes into the folder too, and no more than may be in it.
func TestAPastedTextKeepsTheLimitOfTheFolder(t *testing.T) {
	s := sit(t)
	talk, _ := plain.Begin(s.visit.Context(), s.visit.Session)
	talk.Answer(s.visit.Context(), "3")
	fill := func(size int64) {
		must(t, os.Truncate(filepath.Join(s.dir, "big.bin"), size)) // a hole counts as what it seems
	}
	must(t, os.WriteFile(filepath.Join(s.dir, "big.bin"), nil, 0o600))
	fill(200 << 20)
	talk.Answer(s.visit.Context(), "2")
	if turn := talk.Answer(s.visit.Context(), "# Titre\n\nTexte.\n"); !strings.Contains(said(turn), "plus de place") {
		t.Errorf("it says:\n%s", said(turn))
	}
	if _, err := os.Stat(filepath.Join(s.dir, "texte.md")); err == nil {
		t.Error("the text was written")
	}
	fill(0)
	talk.Answer(s.visit.Context(), "2")
	talk.Answer(s.visit.Context(), "# Titre\n\nTexte.\n")
	if _, err := os.Stat(filepath.Join(s.dir, "texte.md")); err != nil {
		t.Error(err)
	}
}
