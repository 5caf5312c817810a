package tui

import (
	"context"
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// still is a screen that shows a page and only notes what it is told.
type still struct {
	page func(screen.Env) screen.Page
	told []tea.Msg
}

func (s *still) Init(screen.Env) screen.Effect   { return screen.Effect{} }
func (s *still) Page(env screen.Env) screen.Page { return s.page(env) }
func (s *still) Update(_ screen.Env, msg tea.Msg) screen.Effect {
	s.told = append(s.told, msg)
	return screen.Effect{}
}

// noted returns what a session was told since it was asked last. A session that was asked
// to go elsewhere comes back.
func (s *still) noted(p *player) []tea.Msg {
	told := s.told
	router := &p.app.session.router
	switch {
	case p.app.session.done:
		told = append(told, screen.Ask{How: screen.Quit})
	case len(router.stack) == 1:
		told = []tea.Msg{screen.Ask{How: screen.Pop}}
	case len(router.stack) == 3:
		told = append(told, screen.Ask{To: screen.Route{Name: router.top().route.Name}})
	}
	p.app.session.done, s.told = false, nil
	router.stack = []*entry{router.enter(screen.Route{}, s), router.enter(screen.Route{}, s)}
	return told
}

// everyKey is what a keyboard has, without those that only type.
func everyKey() []tea.KeyPressMsg {
	keys := []tea.KeyPressMsg{{Code: 'c', Mod: tea.ModCtrl}}
	for _, code := range []rune{tea.KeyEnter, tea.KeySpace, tea.KeyEscape, tea.KeyLeft, tea.KeyRight, tea.KeyF1} {
		keys = append(keys, tea.KeyPressMsg{Code: code})
	}
	for _, r := range "abcdefghijklmnopqrstuvwxyz0123456789?&é\"'(-è_çà" {
		keys = append(keys, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return keys
}

// keys presses every key on every row, in a window in which the whole page is in sight,
// and returns what comes of them, without what the keys of a row do.
func (h *held) keys(p *player) map[string]string {
	h.t.Helper()
	page := h.copied().Page(h.in(false))
	s := &still{page: func(screen.Env) screen.Page { return page }} // it never changes
	p.app.guard = nil
	router := &p.app.session.router
	router.stack = []*entry{router.enter(screen.Route{}, s), router.enter(screen.Route{}, s)}
	p.send(tea.WindowSizeMsg{Width: 120, Height: 400})
	come := map[string]string{}
	rows := p.app.page().Rows
	for row := range max(len(rows), 1) {
		for _, key := range everyKey() {
			if v := p.app.viewer(); len(rows) > 0 {
				page, frame := p.app.page(), p.app.laid()
				v.Select(&page, &frame.Body, row, frame.Height)
			}
			if p.app.typing.on && key.Text != "" {
				continue // it is a letter of what is typed
			}
			p.app.Update(key)
			for _, msg := range s.noted(p) {
				switch msg := msg.(type) {
				case screen.Selected: // it is tried out, and not chosen
				case screen.Chosen:
					if msg.Row != "" {
						h.onRows = append(h.onRows, msg)
						continue
					}
					come[h.outcome(msg)] = key.String()
				default:
					come[h.outcome(told(msg))] = key.String()
				}
			}
		}
	}
	return come
}

// told makes what was typed the same in both hands.
func told(msg tea.Msg) tea.Msg {
	if _, ok := msg.(screen.Entered); ok {
		return screen.Entered{Text: "what was typed"}
	}
	return msg
}

// spoken is a session of the line mode that stays at one page, and notes what it is told
// between two questions.
type spoken struct {
	env  screen.Env
	page screen.Page
	told [][]tea.Msg
}

func (s *spoken) Start() tea.Cmd    { return nil }
func (s *spoken) Env() screen.Env   { return s.env }
func (s *spoken) Page() screen.Page { return s.page }
func (s *spoken) Done() bool        { return false }
func (s *spoken) Close()            {}

func (s *spoken) Update(msg tea.Msg) tea.Cmd {
	if _, ok := msg.(screen.Poll); ok {
		s.told = append(s.told, nil)
	} else {
		s.told[len(s.told)-1] = append(s.told[len(s.told)-1], msg)
	}
	return nil
}

// numbered is a choice: on a line of its own, or behind a question that was answered with the
// wish to hear more.
var numbered = regexp.MustCompile(`(?:^|\)\x{A0}?:\s)(\d+)\. (.+)`)

// speak says a page line by line, and returns all that is said and what each answer tells
// the session.
func speak(t *testing.T, env screen.Env, page screen.Page, answers ...string) (said string, told [][]tea.Msg) {
	t.Helper()
	s := &spoken{env: env, page: page}
	var out strings.Builder
	var in strings.Builder
	for _, answer := range answers {
		in.WriteString(answer + "\n")
	}
	if err := plain.Run(context.Background(), s, strings.NewReader(in.String()), &out); err != nil {
		t.Fatal(err)
	}
	return out.String(), s.told
}

// listed returns the choices that the line mode lists, by their numbers: the last list
// that it says.
func listed(t *testing.T, env screen.Env, page screen.Page) []string {
	t.Helper()
	said, _ := speak(t, env, page, strings.Fields(env.Words.Say("words.all"))[0])
	var list []string
	for line := range strings.SplitSeq(said, "\n") {
		match := numbered.FindStringSubmatch(line)
		switch {
		case match == nil:
		case match[1] == "1":
			list = []string{match[2]}
		case match[1] == strconv.Itoa(len(list)+1):
			list = append(list, match[2])
		}
	}
	return list
}

// endOfAnswers leaves the line mode wherever one is.
const endOfAnswers = "the end of the answers"

// answers types every number and every word, and returns what comes of them. Each number
// that is listed does something of its own, and no other number does anything.
func (h *held) answers() map[string]string {
	h.t.Helper()
	env := h.in(true)
	page := h.copied().Page(env)
	come := map[string]string{}
	if page.Input != nil {
		come[h.outcome(screen.Ask{How: screen.Quit})] = endOfAnswers
		typed := []string{"", "what was typed"}
		_, told := speak(h.t, env, page, typed...)
		for i := range typed {
			for _, msg := range told[i] {
				come[h.outcome(msg)] = typed[i]
			}
		}
		return come
	}
	choices := listed(h.t, env, page)
	for n := 1; n <= len(choices)+2; n++ {
		_, told := speak(h.t, env, page, strconv.Itoa(n))
		if len(told[0]) > 0 != (n <= len(choices)) {
			h.t.Errorf("the line mode lists %q, and the number %d tells %v", choices, n, told[0])
		}
		for _, msg := range told[0] {
			if chosen, ok := msg.(screen.Chosen); ok && chosen.Row != "" {
				h.listed = append(h.listed, chosen)
				continue
			}
			out := h.outcome(msg)
			if before, ok := come[out]; ok && !mayComeTwice(page) {
				h.t.Errorf("%q does the same as %q", choices[n-1], before)
			}
			come[out] = choices[n-1]
		}
	}
	words := []string{""}
	for _, command := range []string{"help", "repeat", "undo", "previous", "back", "quit"} {
		words = append(words, strings.Fields(env.Words.Say("words."+command))...)
	}
	for _, word := range words {
		_, told := speak(h.t, env, page, word)
		for _, msg := range told[0] {
			if out := h.outcome(msg); come[out] == "" {
				come[out] = word
			}
		}
	}
	if quit := h.outcome(screen.Ask{How: screen.Quit}); come[quit] == "" {
		come[quit] = endOfAnswers // as Ctrl+C does, whatever is on the screen
	}
	return come
}

// Help on a work of which no file is at hand speaks of the learner's document, promises nothing of
// its name, and of no Enter that would read it.
func TestTheGuideWithoutAFileNamesNone(t *testing.T) {
	for _, plain := range []bool{false, true} {
		open := text.Open
		if plain {
			open = text.OpenPlain
		}
		words, err := open(address.Polite.In("en"))
		if err != nil {
			t.Fatal(err)
		}
		said := screen.Env{Words: words}.Guide("")
		for _, never := range []string{"Open it", "same name", "press Enter", "press o"} {
			if strings.Contains(said, never) {
				t.Errorf("plain %v: it says %q in %q", plain, never, said)
			}
		}
		if !strings.Contains(said, "Open your document in your word processor.") {
			t.Errorf("plain %v: it says %q", plain, said)
		}
	}
}

// At 40x12 the foot of each exercise has the key of help, which names all the others.
func TestTheFootOfAnExerciseHasHelp(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		for _, kind := range activity.Kinds() {
			p := newKindsPlayer(t, lang, 40, 12)
			p.open(kind)
			for row := range p.app.page().Rows {
				p.at(row)
				lines := strings.Split(strings.TrimSpace(p.screen()), "\n")
				if foot := lines[len(lines)-1]; !strings.Contains(foot, "? ") {
					t.Errorf("%s, %s, row %d: no help at the foot: %q", lang, kind, row, foot)
				}
			}
			want := p.app.session.Env().Words.Say("practice.hint")
			p.press("?")
			for range 8 {
				if p.sees(want) {
					break
				}
				p.press("pgdown")
			}
			p.wantSees(want)
		}
	}
}
