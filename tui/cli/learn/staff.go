package learn

import (
	"errors"
	"io"
	"slices"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/tui/cli/console"
	"jourdain/tui/documents/workspace"
	"jourdain/tui/text"
)

// trouble is something that those who look after a public terminal should look at, with
// the key of the sentence that says so.
type trouble struct {
	key string
	workspace.Trouble
}

// said returns troubles with the key of their sentence.
func said(key string, troubles []workspace.Trouble) (all []trouble) {
	for _, t := range troubles {
		all = append(all, trouble{key, t})
	}
	return all
}

// staff tells those who look after a public terminal what they should look at, on the
// standard error: at once and with the time where that is a file or a journal; where it is
// the terminal that people sit at, before the first of them and after the last one.
type staff struct {
	out   io.Writer
	words *text.Words
	// log says that it is not the terminal; early, that nobody sits there yet.
	log, early bool
	now        func() time.Time
	told       []string
}

func newStaff(o Options) *staff {
	s := &staff{out: o.Err, log: !console.IsTerminal(o.Err), early: true, now: time.Now}
	if s.out == nil {
		s.out = io.Discard
	}
	for _, lang := range append([]string{o.Voice.Lang}, text.Languages()...) {
		if words, err := text.Open(address.Polite.In(lang)); err == nil {
			s.words = words
			break
		}
	}
	return s
}

// begin tells what was there before, and stays.
func (s *staff) begin(strangers []string) {
	for _, path := range strangers {
		s.write(s.words.Say("cli.kiosk.stranger", "Folder", document.Printable(path)))
	}
}

// tell tells what is to be looked at now, without what was told already and is still so.
func (s *staff) tell(troubles []trouble) {
	told := s.sentences(troubles)
	for _, sentence := range told {
		if (s.log || s.early) && !slices.Contains(s.told, sentence) {
			s.write(sentence)
		}
	}
	s.told, s.early = told, false
}

// end tells what is left after the last person.
func (s *staff) end(troubles []trouble) {
	for _, sentence := range s.sentences(troubles) {
		if !s.log || !slices.Contains(s.told, sentence) {
			s.write(sentence)
		}
	}
}

func (s *staff) sentences(troubles []trouble) (all []string) {
	for _, t := range troubles {
		all = append(all, s.words.Say(t.key, "Folder", document.Printable(t.Path), "Why", s.why(t.Err)))
	}
	return all
}

// why says in words why a folder gives trouble; what is not known is said as the system says it.
func (s *staff) why(err error) string {
	if errors.Is(err, workspace.ErrMoved) {
		return s.words.Say("cli.kiosk.why-moved")
	}
	return console.Why(s.words, err)
}

func (s *staff) write(sentence string) {
	if s.log {
		sentence = s.now().Format("2006-01-02 15:04:05 ") + sentence
	}
	_ = console.Show(s.out, sentence) // who cannot be told cannot be told that either
}
