package result_test

import (
	"context"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/result"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Who leaves the screen does not leave a judgement behind that nobody waits for.
func TestLeavingEndsTheJudgement(t *testing.T) {
	words, err := text.Open("fr")
	if err != nil {
		t.Fatal(err)
	}
	begun := make(chan struct{})
	r := result.New(nil, "a.odt", result.Services{
		Store: progress.Memory(), Now: time.Now,
		Look: func(string) (documents.Stamp, error) { return documents.Stamp{}, nil },
		Judge: func(ctx context.Context, _ string, _ *lessons.Work, _ string) (*document.Document, *report.Report, error) {
			close(begun)
			<-ctx.Done()
			return nil, nil, &document.Unreadable{Reason: document.Stopped, Err: ctx.Err()}
		},
	})
	r.Leave() // nothing goes on yet
	ended := make(chan struct{})
	later := r.Init(screen.Env{Words: words}).Later
	go func() { later(); close(ended) }()
	<-begun
	r.Leave()
	select {
	case <-ended:
	case <-time.After(time.Minute):
		t.Error("the judgement goes on")
	}
}
